import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { CommandButton } from '#web/components/command.js';
import { ResourceList } from '#web/components/resource-list.js';
import { mayGive } from '#web/features/contracts/reads.js';
import { proposing } from './propose-dialog.js';
import type { Contract } from './reads.js';

/** Deductions of a contract; those that hear and decide do so on their pages. */
export function DeductionsPanel({ contract }: { contract: Contract }): ReactNode {
  const navigate = useNavigate();
  return (
    <ResourceList
      path="deductions"
      fixed={{ contract: contract.id }}
      filters={['status']}
      columns={['kind', 'status', 'amount', 'proposedOn', 'replyDueOn']}
      to={({ id }) => `/deductions/${id}`}
      extra={
        mayGive('contracts/deductions') && (
          <CommandButton
            command="contracts/deductions"
            ids={[contract.id]}
            onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
            {...proposing(contract)}
          />
        )
      }
    />
  );
}
