import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';

type Letter = components['schemas']['DefectLetterView'];

/** Letters that named what was to be mended, the latest first. */
export function Letters({ letters }: { letters: readonly Letter[] }): ReactNode {
  return [...letters].reverse().map(({ returnedOn, mendBy, defects }) => (
    <section key={returnedOn} className="sheet">
      <h2>{t('letter.title', { on: returnedOn })}</h2>
      <p>
        {t('letter.mend-by')} <span className="figure">{mendBy}</span>
      </p>
      <ol className="defects">
        {defects.map(({ item, reason }, index) => (
          <li key={index}>
            <b>{valueLabel('item', item, 'DefectInput')}</b> {reason}
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** What a letter of defects is: one, with everything in it. */
export function DefectsDialog(): ReactNode {
  return <p>{t('letter.once')}</p>;
}
