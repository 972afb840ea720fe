import { Tooltip, Typography } from 'antd';
import type { ReactNode } from 'react';

/** A digest that may be copied whole; its beginning is enough to compare by eye. */
export function Digest({ value }: { value: string }): ReactNode {
  return (
    <Tooltip title={value}>
      <Typography.Text code copyable={{ text: value, tooltips: false }}>
        {value.slice(0, 12)}
      </Typography.Text>
    </Tooltip>
  );
}
