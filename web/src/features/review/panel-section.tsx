import { Alert, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { instant, Status } from '#web/components/format.js';
import type { Member, Panel } from './types.js';
import { t } from './texts.js';

/** Who sits on the panel, and what still keeps it from its work. */
export function PanelSection({ panel, isLinked = false }: { panel: Panel; isLinked?: boolean }): ReactNode {
  return (
    <section className="sheet">
      <h2>
        {isLinked ? <Link to={`/review-panels/${panel.id}`}>{t('panel.title')}</Link> : t('panel.members')}{' '}
        <Status value={panel.status} schema="PanelView" />
      </h2>
      {panel.faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('panel.faults')}
          description={panel.faults.map((fault) => valueLabel('fault', fault, 'PanelView')).join(t('separator'))}
        />
      )}
      <Members members={panel.members} />
    </section>
  );
}

function Members({ members }: { members: readonly Member[] }): ReactNode {
  return (
    <Table<Member>
      size="small"
      rowKey={({ userId, left }) => userId + (left?.at ?? '')}
      pagination={false}
      dataSource={[...members]}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('panel.name'),
          render: (_, { name, isChair, left }) => (
            <span className={left ? 'faint' : undefined}>
              {name} {isChair && <Tag color="blue">{t('panel.chair')}</Tag>}
            </span>
          ),
        },
        { title: t('panel.kind'), render: (_, { kind }) => valueLabel('kind', kind, 'PanelMemberView') },
        {
          title: t('panel.declared'),
          render: (_, { declaredAt, left }) =>
            left ? null : declaredAt ? (
              <span className="figure">{instant(declaredAt)}</span>
            ) : (
              <span className="fault">{t('panel.undeclared')}</span>
            ),
        },
        {
          title: t('panel.authorisation'),
          render: (_, { authorisation }) => authorisation && `${authorisation.number} ${authorisation.date}`,
        },
        {
          title: t('panel.left'),
          render: (_, { left }) => left && t('panel.left.why', { at: instant(left.at), reason: left.reason }),
        },
      ]}
    />
  );
}

type Named = Pick<Member, 'userId' | 'name'>;

/** The draws as they were held: an own one can be held again by anybody from its seed. */
export function Draws({ panel, people }: { panel: Panel; people: readonly Named[] }): ReactNode {
  // whoever was not seated is named to those who run the procedure
  const known = [...panel.members, ...people];
  const nameOf = (id: string) => known.find(({ userId }) => userId === id)?.name ?? id.slice(-8);
  const names = (ids: readonly string[]) => ids.map(nameOf).join(t('separator')) || t('none');
  return panel.draws.map((draw, index) => (
    <section key={draw.heldAt + index} className="sheet">
      <h2>{t('draw.nth', { n: index + 1, at: instant(draw.heldAt) })}</h2>
      <dl className="pairs">
        <dt>{t('draw.drawn')}</dt>
        <dd>{names(draw.drawn)}</dd>
        <dt>{t('draw.reserves')}</dt>
        <dd>{names(draw.reserves)}</dd>
        {draw.excluded.length > 0 && (
          <>
            <dt>{t('draw.excluded')}</dt>
            <dd>
              {draw.excluded.map(({ person, conflicts }) => (
                <span key={person} className="block">
                  {nameOf(person)}{' '}
                  {conflicts.map((one) => valueLabel('conflict', one, 'PanelView')).join(t('separator'))}
                </span>
              ))}
            </dd>
          </>
        )}
        {draw.own && (
          <>
            <dt>{t('draw.seed')}</dt>
            <dd>
              <Digest value={draw.own.seed} />
              <small className="faint block">{t('draw.again', { count: draw.own.candidates.length })}</small>
            </dd>
          </>
        )}
        {draw.record && (
          <>
            <dt>{t('draw.record')}</dt>
            <dd>{`${draw.record.number} ${draw.record.drawnOn}`}</dd>
          </>
        )}
      </dl>
    </section>
  ));
}
