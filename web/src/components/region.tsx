import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';

type Region = components['schemas']['RegionView'];
const COMPLETE = /^\d{6}$/;

/** A region by its name; its code until the name is known. */
export function RegionName({ code }: { code: string }): ReactNode {
  const { data } = useRead<Region>(COMPLETE.test(code) ? `regions/${code}` : undefined);
  return <span title={code}>{data?.data.code === code ? data.data.name : code}</span>;
}

interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A field for the code of a region, which says whose it is. */
export function RegionField({ id, value = '', onChange }: FieldProps): ReactNode {
  return (
    <Input
      id={id}
      value={value}
      maxLength={6}
      inputMode="numeric"
      onChange={({ target }) => onChange?.(target.value)}
      suffix={
        COMPLETE.test(value) && (
          <small className="faint">
            <RegionName code={value} />
          </small>
        )
      }
    />
  );
}
