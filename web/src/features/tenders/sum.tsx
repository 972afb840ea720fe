import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { t } from './texts.js';

interface Props {
  readonly label: string;
  /** as people read it */
  readonly total: string;
  readonly target: string;
  readonly isRight: boolean;
  /** what is missing or too much */
  readonly rest?: string;
  readonly children?: ReactNode;
}

/** A sum that moves while its parts are typed, beside what it has to be. */
export function Sum({ label, total, target, isRight, rest, children }: Props): ReactNode {
  return (
    <div className={isRight ? 'running-sum right' : 'running-sum wrong'} role="status">
      {isRight ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
      <span>{label}</span>
      <b className="figure">{total}</b>
      <span className="faint figure">{t('sum.of', { target })}</span>
      {rest && <span className="figure">{rest}</span>}
      {children}
    </div>
  );
}
