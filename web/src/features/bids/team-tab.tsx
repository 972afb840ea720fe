import { MinusCircleOutlined, PlusOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import type { Draft } from './draft.js';
import type { TabProps } from './price-tab.js';
import { t } from './texts.js';

interface Worker {
  readonly code: string;
  readonly status: string;
  readonly postLevel: string;
  readonly level: string | null;
}

/** The people who are to serve, by the bidder's own codes: no name and no number of a person stands in a bid. */
export function TeamTab({ draft, tender, change }: TabProps): ReactNode {
  const { posts, certified } = tender.document.contract.staffing;
  const { rows } = useRows<Worker>('social-workers', { vendor: session.me()!.membership.organisationId });
  const employed = rows.filter(({ status }) => status === 'employed');
  const held = draft.team.filter(({ certificate }) => certificate.trim() !== '').length;
  const put = (index: number, part: Partial<Draft['team'][number]>) =>
    change((now) => ({ ...now, team: now.team.map((one, at) => (at === index ? { ...one, ...part } : one)) }));
  return (
    <section className="sheet">
      <h2>{t('team.title')}</h2>
      <p className="lead">
        {t('team.lead', {
          posts: posts.map(({ name, count }) => `${name} ${count}`).join(t('separator')),
          certified,
        })}
      </p>
      <div className="sheet-bar">
        <span className={held < certified ? 'fault' : 'faint'}>
          {t('team.count', { people: draft.team.length, held, certified })}
        </span>
        <span className="grow" />
        {employed.length > 0 && (
          <Button icon={<TeamOutlined />} onClick={() => change((now) => fromRoster(now, employed))}>
            {t('team.roster')}
          </Button>
        )}
      </div>
      <table className="price-table">
        <thead>
          <tr>
            <th>{t('team.code')}</th>
            <th>{t('team.post')}</th>
            <th>{t('team.certificate')}</th>
            <th aria-label={t('form.actions')} />
          </tr>
        </thead>
        <tbody>
          {draft.team.map((one, index) => (
            <tr key={index}>
              {(['code', 'post', 'certificate'] as const).map((field) => (
                <td key={field}>
                  <Input
                    id={`team_${index}_${field}`}
                    aria-label={`${index + 1} ${t(`team.${field}`)}`}
                    maxLength={field === 'code' ? 40 : field === 'post' ? 100 : 200}
                    value={one[field]}
                    onChange={({ target }) => put(index, { [field]: target.value })}
                  />
                </td>
              ))}
              <td className="row-actions">
                <Button
                  size="small"
                  type="text"
                  icon={<MinusCircleOutlined />}
                  aria-label={t('form.remove', { item: one.code || index + 1 })}
                  onClick={() => change((now) => ({ ...now, team: now.team.filter((_, at) => at !== index) }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => change((now) => ({ ...now, team: [...now.team, { code: '', post: '', certificate: '' }] }))}
      >
        {t('team.add')}
      </Button>
    </section>
  );
}

/** Puts people of the roster on the posts, the best certified first; posts and their number stay. */
function fromRoster(draft: Draft, workers: readonly Worker[]): Draft {
  const order = ['senior-social-worker', 'social-worker', 'assistant-social-worker'];
  const rankOf = ({ level }: Worker) => (level === null ? order.length : order.indexOf(level));
  const best = [...workers].sort((a, b) => rankOf(a) - rankOf(b) || a.code.localeCompare(b.code));
  return {
    ...draft,
    team: draft.team.map((member, index) => {
      const worker = best[index];
      if (!worker) return member;
      return { ...member, code: worker.code, certificate: worker.level ? valueLabel('level', worker.level) : '' };
    }),
  };
}
