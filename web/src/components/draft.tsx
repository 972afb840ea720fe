import { Alert, Button, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { send } from '#web/api/http.js';
import { instant } from './format.js';
import { t } from './texts.js';

interface Kept {
  readonly body: Record<string, unknown>;
  readonly updatedAt: string;
}

const PAUSE_MS = 1_500;

interface Draft {
  /** for `onValuesChange` of the form */
  readonly changed: () => void;
  /** after the command went through, or when it is not wanted */
  readonly discard: () => Promise<void>;
  readonly notice: ReactNode;
}

/**
 * Keeps what is typed into a form on the server, so that a reload or another computer goes on with it. @param key none for forms that are short, and
 * for a bid, whose draft never leaves its browser
 */
export function useDraft(form: FormInstance, key: string | undefined): Draft {
  const [found, setFound] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeping = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    if (!key) return undefined;
    let isHere = true;
    send<Kept>(`drafts/${key}`).then(
      ({ data }) => {
        if (!isHere) return;
        form.setFieldsValue(data.body);
        setFound(data.updatedAt);
      },
      () => undefined, // there is none
    );
    return () => {
      isHere = false;
      clearTimeout(timer.current);
    };
  }, [form, key]);
  const keep = () => {
    const body = { body: form.getFieldsValue(true) as object };
    keeping.current = send(`drafts/${key!}`, { method: 'PUT', body }).catch(() => undefined);
  };
  const discard = async () => {
    clearTimeout(timer.current);
    // what is still on its way would come after its end
    await keeping.current;
    if (key) await send(`drafts/${key}`, { method: 'DELETE' }).catch(() => undefined);
  };
  return {
    changed: () => {
      if (!key) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    },
    discard,
    notice: found && (
      <Alert
        type="info"
        title={t('draft.found', { at: instant(found) })}
        action={
          <Button
            size="small"
            onClick={() => {
              form.resetFields();
              setFound(undefined);
              void discard();
            }}
          >
            {t('draft.discard')}
          </Button>
        }
      />
    ),
  };
}
