import type { components } from '#web/api/generated/schema.js';
import { today } from '#web/app/today.js';
import { instant } from '#web/components/format.js';
import type { Step } from './steps-line.js';
import { t } from './texts.js';

export type Project = components['schemas']['ProjectView'];

/** The states of a project in the order of its way. */
const WAY: readonly Project['status'][] = ['draft', 'reserved', 'planned', 'filed', 'intended'];

/** The steps of a project up to its notice, with the day from which the law allows that. Rules: A3, A5. */
export function projectSteps(project: Project, noticeOn?: string | null): readonly Step[] {
  const { status, createdAt, planNumber, intentPublishedOn, earliestNotice } = project;
  const at = WAY.indexOf(status);
  const stateOf = (place: number): Step['state'] => {
    if (at >= place) return 'done';
    return at === place - 1 ? 'now' : 'ahead';
  };
  return [
    { key: 'draft', title: t('project.step.draft'), state: 'done', on: instant(createdAt).slice(0, 10) },
    { key: 'reserve', title: t('project.step.reserve'), state: stateOf(1), rule: 'A3' },
    { key: 'plan', title: t('project.step.plan'), state: stateOf(2) },
    { key: 'file', title: t('project.step.file'), state: stateOf(3), note: planNumber },
    { key: 'intent', title: t('project.step.intent'), state: stateOf(4), on: intentPublishedOn },
    {
      key: 'wait',
      title: t('project.step.wait'),
      state: waiting(project, noticeOn),
      note: earliestNotice && t('project.step.wait.note', { on: earliestNotice }),
      rule: 'A5',
    },
    {
      key: 'notice',
      title: t('project.step.notice'),
      state: noticeOn ? 'done' : isDue(earliestNotice) ? 'now' : 'ahead',
      on: noticeOn,
    },
  ];
}

const isDue = (earliest: string | null): boolean => earliest !== null && earliest <= today();

function waiting({ earliestNotice }: Project, noticeOn?: string | null): Step['state'] {
  if (earliestNotice === null) return 'ahead';
  return noticeOn || isDue(earliestNotice) ? 'done' : 'now';
}
