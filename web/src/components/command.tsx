import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Form, Modal, Table } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { keyOfAction, operationOf, readOf, resolve, schemaOf, type Operation, type Resolved } from '#web/api/book.js';
import { send, type Answer } from '#web/api/http.js';
import { Refusal, Unreached, type FieldProblem } from '#web/api/problem.js';
import { useRead, useSend, type Viewed } from '#web/api/records.js';
import { commandWords, term } from '#web/app/texts.js';
import { useDraft } from './draft.js';
import { ProblemAlert } from './problem-alert.js';
import { blank, bodyOf, SchemaFields, type Override } from './schema-form.js';
import { t } from './texts.js';
import { isEmpty, Value } from './value.js';

type Bag = Record<string, unknown>;

export interface CommandProps {
  /** key of the operation, such as `contracts/register-seal`, `contracts:put`, `estimates` */
  readonly command: string;
  /** ids for the `{…}` of its path, in their order */
  readonly ids?: readonly string[];
  /** the view that the command was decided on: its version goes along */
  readonly view?: Viewed;
  readonly etag?: string | null;
  /** where the view is read, for the comparison when it is stale; the collection and id of the command when left out */
  readonly readPath?: string;
  readonly initial?: Bag;
  readonly overrides?: Readonly<Record<string, Override>>;
  readonly without?: readonly string[];
  /** fields that must be filled in as things stand, although the schema can do without them */
  readonly required?: readonly string[];
  /** turns the values of the form into the body, before what is empty is left out */
  readonly prepare?: (values: Bag) => Bag;
  /** what stands above the form: figures that the decision rests on */
  readonly children?: ReactNode;
  /** draws the fields of the body otherwise than one after the other; their names stay those of the body. Given what the server found wrong last */
  readonly layout?: (schema: Resolved, problems: readonly FieldProblem[]) => ReactNode;
  /** of the dialog, in pixels */
  readonly width?: number;
  /** among the actions of a record: what is mostly done next, and stands first */
  readonly isNext?: boolean;
  readonly onDone?: (answer: Answer<unknown>) => void;
}

/** Commands that cannot be taken back easily are shown as such. */
const GRAVE =
  /(cancel|terminate|rescind|suspend|fail|annul-award|erase|disable|close|revoke|void|withdraw|refuse|dissolve)$/;

/** Sending something back is seldom what one came for. */
const BACKWARD = /(return|recall|dispute|reject|recuse)$/;
const weight = (command: string): number => (GRAVE.test(command) ? 2 : BACKWARD.test(command) ? 1 : 0);

interface DialogProps extends CommandProps {
  readonly onClose: () => void;
}

/** Many fields are worth a draft on the server. A bid's never leaves its browser. */
const DRAFTED_FIELDS = 5;

/**
 * The dialog of a command: what will happen, the rule that applies, the fields by the schema of its body. The server's problems stand beside their
 * fields; a stale version shows what changed; one idempotency key a form, so that a double click or a second attempt commits once.
 */
export function CommandDialog(props: DialogProps): ReactNode {
  const { command, ids = [], view, etag, initial, overrides, without, required, prepare, children } = props;
  const { onDone, onClose } = props;
  const operation = operationOf(command);
  const words = commandWords(command);
  const schema = operation?.body ? schemaOf(operation.body) : undefined;
  const [form] = Form.useForm<Bag>();
  const key = useRef(crypto.randomUUID());
  const [error, setError] = useState<unknown>();
  const [shown, setShown] = useState<readonly string[]>([]);
  const [stale, setStale] = useState<{ view: Viewed; etag: string | null }>();
  const sending = useSend();
  const { message } = App.useApp();
  const formId = useId();
  const fields = Object.keys(schema?.properties ?? {}).length;
  const draft = useDraft(
    form,
    schema && isLong(schema) && !isPersonal(schema) ? `${command.replace(/[/]/g, ':')}:${ids.join(':')}` : undefined,
  );
  if (!operation) return null;

  const version = stale?.etag ?? etag ?? (view?.version === undefined ? undefined : `"${view.version}"`);
  const submit = async (values: Bag) => {
    if (sending.isPending) return;
    setError(undefined);
    setShown([]);
    const body = schema && bodyOf(prepare?.(values) ?? values, { ref: operation.body! });
    try {
      const answer = await sending.mutateAsync({
        ...{ path: addressOf(operation, ids), method: operation.method.toUpperCase() as 'POST', body },
        ...{ etag: operation.needsVersion ? version : undefined, idempotencyKey: key.current },
      });
      await draft.discard();
      void message.success(t('command.done', { label: words.label }));
      onDone?.(answer);
      onClose();
    } catch (refusal) {
      await refused(refusal);
    }
  };
  const refused = async (refusal: unknown) => {
    // what was not reached may have been done: the same key asks again; after a refusal nothing was kept
    if (!(refusal instanceof Unreached)) key.current = crypto.randomUUID();
    if (refusal instanceof Refusal && refusal.isStale && view) {
      const now = await send<Viewed>(props.readPath ?? addressOf(operation, ids).split('/').slice(0, 2).join('/'));
      setStale({ view: now.data, etag: now.etag });
      return;
    }
    if (refusal instanceof Refusal) setShown(showBesideFields(form, refusal));
    setError(refusal);
  };

  const isLarge =
    fields > 4 ||
    Object.values(schema?.properties ?? {}).some((one) => resolve(one).type === 'array' || resolve(one).properties);
  const isGrave = GRAVE.test(command);
  return (
    <Modal
      open
      destroyOnHidden
      title={words.label}
      width={props.width ?? (isLarge ? 960 : 560)}
      mask={{ closable: false }}
      onCancel={onClose}
      cancelText={t('command.cancel')}
      okText={t('command.confirm', { label: words.label })}
      okButtonProps={{ htmlType: 'submit', form: formId, loading: sending.isPending, danger: isGrave }}
    >
      {words.effect && (
        <div className="effect">
          <p>{words.effect}</p>
          {words.rule && <p className="rule">{t('command.rule', { rule: words.rule })}</p>}
        </div>
      )}
      {children}
      {draft.notice}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        className={props.layout ? undefined : isLarge ? 'fields large' : 'fields'}
        scrollToFirstError
        initialValues={{ ...(schema && blank(schema)), ...initial }}
        onFinish={(values: Bag) => void submit({ ...values, ...deepValues(form) })}
        onValuesChange={draft.changed}
        onKeyDown={(event) => {
          // Enter in a field chooses a date or an option; what binds is confirmed by its button alone
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
        }}
      >
        {schema &&
          (props.layout?.(schema, problemsIn(error)) ?? (
            <SchemaFields schema={requiring(schema, required)} overrides={overrides} without={without} />
          ))}
      </Form>
      {stale && view && <Conflict before={view} now={stale.view} schema={viewSchema(operation, props.readPath)} />}
      {error !== undefined && (
        <>
          <ProblemAlert error={error} shown={shown} />
          {error instanceof Unreached && <p>{t('command.unreached')}</p>}
        </>
      )}
    </Modal>
  );
}

/** The schema with further fields that must be filled in. */
function requiring(schema: Resolved, more: readonly string[] = []): Resolved {
  return { ...schema, required: [...(schema.required ?? []), ...more] };
}

/** What identifies a person is encrypted where it is kept: no draft holds it. Rule: G1 */
const PERSONAL = ['citizenId', 'phone'];
const isPersonal = ({ properties = {} }: Resolved): boolean => PERSONAL.some((name) => name in properties);

/** Whether a body has many fields, be it in one of its parts. */
function isLong({ properties = {} }: Resolved): boolean {
  const parts = [properties, ...Object.values(properties).map((one) => resolve(one).properties ?? {})];
  return parts.some((part) => Object.keys(part).length >= DRAFTED_FIELDS);
}

const NO_PROBLEMS: readonly FieldProblem[] = [];
const problemsIn = (error: unknown) => (error instanceof Refusal ? error.problem.errors : NO_PROBLEMS);

/** Also what no field of the form is bound to, such as ids inside a list. */
const deepValues = (form: { getFieldsValue: (all: true) => Bag }): Bag => form.getFieldsValue(true);

function addressOf({ path }: Operation, ids: readonly string[]): string {
  const rest = [...ids];
  return path.replace(/\{\w+\}/g, () => encodeURIComponent(rest.shift() ?? ''));
}

/** The schema of what the command is about: of the view of its collection. */
function viewSchema({ path }: Operation, readPath?: string): Resolved {
  const [collection] = (readPath ?? path).split('/');
  return schemaOf(readOf(`${collection!}/{id}`)?.view ?? '');
}

/** Puts the server's problems beside the fields of the form; gives the paths that found one. */
function showBesideFields(form: ReturnType<typeof Form.useForm<Bag>>[0], { problem }: Refusal): readonly string[] {
  const known = problem.errors.filter(({ path }) => form.getFieldInstance(stepsOf(path)) !== undefined);
  form.setFields(known.map(({ path, message }) => ({ name: stepsOf(path), errors: [message] })));
  const [first] = known;
  if (first) form.scrollToField(stepsOf(first.path), { block: 'center' });
  return known.map(({ path }) => path);
}

const stepsOf = (path: string) => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Both versions of what changed under an open form. */
function Conflict({ before, now, schema }: { before: Viewed; now: Viewed; schema: Resolved }): ReactNode {
  const old: Bag = { ...before };
  const fresh: Bag = { ...now };
  const changed = Object.entries(schema.properties ?? {}).filter(
    ([name]) => !['version', 'allowed'].includes(name) && JSON.stringify(old[name]) !== JSON.stringify(fresh[name]),
  );
  return (
    <section className="conflict" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p>{t('conflict.text')}</p>
      <Table
        size="small"
        pagination={false}
        rowKey="name"
        dataSource={changed.map(([name, one]) => ({ name, one }))}
        columns={[
          { title: t('conflict.field'), render: (_, { name }) => term(name, schema.name) },
          {
            title: t('conflict.before'),
            render: (_, { name, one }) => <Value value={old[name]} field={{ name, schema: one, of: schema.name }} />,
          },
          {
            title: t('conflict.now'),
            render: (_, { name, one }) => <Value value={fresh[name]} field={{ name, schema: one, of: schema.name }} />,
          },
        ]}
      />
    </section>
  );
}

interface ButtonProps extends CommandProps {
  readonly type?: 'primary' | 'default' | 'link' | 'text';
  readonly size?: 'small' | 'middle';
  readonly label?: string;
}

/** A button that opens the dialog of a command. */
export function CommandButton({ type = 'default', size, label, ...command }: ButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type={type} size={size} onClick={() => setOpen(true)}>
        {label ?? commandWords(command.command).label}
      </Button>
      {isOpen && <CommandDialog {...command} onClose={() => setOpen(false)} />}
    </>
  );
}

interface BarProps {
  /** the collection of the view, such as `contracts` */
  readonly collection: string;
  readonly view: Viewed;
  readonly etag?: string | null;
  /** actions whose operation is not `<collection>/<action>`, or that need more than their schema */
  readonly special?: Readonly<Record<string, Partial<CommandProps> | null>>;
  /** actions that a page offers elsewhere */
  readonly elsewhere?: readonly string[];
}

const BUTTONS = 2;

/** The commands on a record that stand in the caller's to-do: what one has come for. */
function useWaiting(id: string): ReadonlySet<string> {
  const { data } = useRead<{ items: readonly { subjectId: string; commands: readonly string[] }[] }>('work-items');
  const own = (data?.data.items ?? []).filter(({ subjectId }) => subjectId === id);
  return new Set(own.flatMap(({ commands }) => commands));
}

/** What the server allows now, as buttons: what waits for the caller first, then the others in sight; the rare ones and the grave that nobody waits for in a menu. */
export function CommandBar({ collection, view, etag, special = {}, elsewhere = [] }: BarProps): ReactNode {
  const [open, setOpen] = useState<string>();
  const waiting = useWaiting(view.id);
  const actions = (view.allowed ?? []).filter((action) => !elsewhere.includes(action) && special[action] !== null);
  const commands = actions
    .map((action) => ({ action, command: special[action]?.command ?? keyOfAction(collection, action) }))
    .filter(({ command }) => operationOf(command))
    .sort((a, b) => weight(a.command) - weight(b.command))
    .sort((a, b) => Number(waiting.has(b.action)) - Number(waiting.has(a.action)))
    .sort((a, b) => Number(special[b.action]?.isNext ?? false) - Number(special[a.action]?.isNext ?? false));
  const ordinary = commands
    .filter(({ action, command }) => waiting.has(action) || !GRAVE.test(command))
    .slice(0, BUTTONS);
  const rest = commands.filter((one) => !ordinary.includes(one));
  const current = commands.find(({ action }) => action === open);
  return (
    <div className="command-bar">
      {ordinary.map(({ action, command }, index) => (
        <Button
          key={action}
          type={index === 0 ? 'primary' : 'default'}
          danger={GRAVE.test(command)}
          onClick={() => setOpen(action)}
        >
          {commandWords(command).label}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map(({ action, command }) => ({
              key: action,
              danger: GRAVE.test(command),
              label: commandWords(command).label,
            })),
            onClick: ({ key }) => setOpen(key),
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {t('command.more')}
          </Button>
        </Dropdown>
      )}
      {current && (
        <CommandDialog
          key={current.action}
          command={current.command}
          ids={[view.id]}
          view={view}
          etag={etag}
          initial={initialOf(current.command, view)}
          {...special[current.action]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** An edit starts from what is there: the fields of the body that the view has under the same name. */
function initialOf(command: string, view: Viewed): Bag | undefined {
  if (!/:(put|patch)$/.test(command)) return undefined;
  const body = operationOf(command)?.body;
  const names = Object.keys((body && schemaOf(body).properties) ?? {});
  const values: Bag = { ...view };
  return Object.fromEntries(names.filter((name) => !isEmpty(values[name])).map((name) => [name, values[name]]));
}
