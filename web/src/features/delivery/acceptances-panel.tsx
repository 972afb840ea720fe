import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { term } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { ResourceList } from '#web/components/resource-list.js';
import { mayGive } from '#web/features/contracts/reads.js';
import { planning } from './acceptance-dialogs.js';
import type { Contract } from './reads.js';
import { t } from './texts.js';

/** Acceptances of a contract, and what the contract says of them. */
export function AcceptancesPanel({ contract }: { contract: Contract }): ReactNode {
  const navigate = useNavigate();
  const { panel, standard, users, publishWorkingDays } = contract.content.acceptance;
  return (
    <>
      <section className="sheet">
        <h2>{t('acceptance.agreed')}</h2>
        <dl className="pairs">
          <dt>{term('standard', 'AcceptanceClause')}</dt>
          <dd>{standard}</dd>
          <dt>{term('users', 'AcceptanceClause')}</dt>
          <dd>{users}</dd>
          <dt>{term('panel', 'AcceptanceClause')}</dt>
          <dd>{panel}</dd>
          <dt>{term('publishWorkingDays', 'AcceptanceClause')}</dt>
          <dd>{publishWorkingDays}</dd>
        </dl>
      </section>
      <br />
      <ResourceList
        path="acceptances"
        fixed={{ contract: contract.id }}
        filters={['status']}
        columns={['stage', 'status', 'plannedFor', 'heldOn', 'result']}
        to={({ id }) => `/acceptances/${id}`}
        extra={
          mayGive('contracts/acceptances') && (
            <CommandButton
              command="contracts/acceptances"
              ids={[contract.id]}
              onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
              {...planning(contract)}
            />
          )
        }
      />
    </>
  );
}
