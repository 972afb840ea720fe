import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';
import { commandWords, valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { CommandButton } from '#web/components/command.js';
import { t } from './texts.js';

type Check = components['schemas']['RequirementCheckView'];
type Finding = Check['findings'][number]['finding'];

/** A vendor may see beforehand how it stands by what a tender demands; nothing of it is kept. */
export function RequirementChecks({ vendorId }: { vendorId: string }): ReactNode {
  const [check, setCheck] = useState<Check>();
  const { permissions, membership } = session.me()!;
  if (!permissions.includes('vendor.check-requirements') || membership.organisationId !== vendorId) return null;
  return (
    <>
      <CommandButton
        command="vendors/requirement-checks"
        ids={[vendorId]}
        initial={{ on: today() }}
        width={1100}
        onDone={({ data }) => setCheck(data as Check)}
      />
      <Modal
        open={check !== undefined}
        title={`${commandWords('vendors/requirement-checks').label} ${check?.on ?? ''}`}
        width={720}
        footer={null}
        onCancel={() => setCheck(undefined)}
      >
        <ul className="check-findings">
          {check?.findings.map(({ code, kind, finding, message }) => (
            <li key={code + kind}>
              <span className="status">
                <i className={MARKS[finding]} aria-hidden />
                {valueLabel('finding', finding)}
              </span>
              <span>
                <b>{valueLabel('kind', kind, 'RequirementFindingView')}</b> <span className="figure faint">{code}</span>
                <br />
                {message}
              </span>
            </li>
          ))}
        </ul>
        <p className="faint">{t('check.note')}</p>
      </Modal>
    </>
  );
}

const MARKS: Readonly<Record<Finding, string>> = {
  pass: 'good',
  violation: 'bad',
  uncertain: 'unsure',
  'not-applicable': 'off',
};
