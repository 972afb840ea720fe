import { expect } from '@jest/globals';
import { ACCEPTANCE_SUMMARIES, acceptanceFindings, acceptancePlan } from '#src/demo/acceptance-words.js';
import { MAIN_DONE } from '#src/demo/delivery-figures.js';
import { dayOf } from '#src/demo/schedule.js';
import type { AcceptanceStage, ContractContent } from '#src/procurement/contracts/index.js';
import type { Body } from '#test/support/journey.js';
import { HEAD, MANAGER, OFFICER, type Story } from './story.js';

const RUNS = 'purchaser.验收负责人';
const KNOWN = [RUNS, 'purchaser.内审员', 'site1.服务点经办员', OFFICER];

/** 履约验收 of a stage: by a group that did not buy, line by line, users heard. @param paid code of the payment that waits for it */
export function theServiceIsAccepted(story: Story, stage: AcceptanceStage, paid: string): void {
  const isTold = stage === 'mid-term';
  let path = '';
  const hours = () => story.dates.acceptances[stage];
  const ids = new Map<string, string>();
  const plan = () => acceptancePlan(stage, dayOf(hours().held), { site: 'site1', userId: (who) => ids.get(who)! });

  story.scene(
    `plans the ${stage} acceptance with five people, of whom nobody has bought (G6)`,
    async () => {
      const { journey, contract } = story;
      await journey.at(hours().planned);
      for (const who of KNOWN) ids.set(who, await journey.userId(who));
      const acceptances = `${contract}/acceptances`;
      const [first, ...others] = plan().members;
      const buying = { ...plan(), members: [{ ...first!, userId: ids.get(OFFICER)! }, ...others] };
      expect(await journey.notMade(RUNS, acceptances, buying)).toMatchObject({ status: 409, code: 'four-eyes' });
      story.pointAt('status', 'members');
      path = `acceptances/${await journey.create(RUNS, acceptances, plan())}`;
    },
    { isTold },
  );

  story.scene(
    `holds every service line against what was done, and hears those who use it (${stage}, D33)`,
    async () => {
      const { journey, contract, dates } = story;
      await journey.at(hours().held);
      const { content } = await journey.look<{ content: ContractContent }>(MANAGER, contract);
      const months = dates.reports.filter(({ accepted }) => accepted <= hours().held).map(({ month }) => month);
      const findings = acceptanceFindings(stage, content, { months, done: MAIN_DONE });
      const partial = { ...findings, items: findings.items.slice(1) };
      expect(await journey.refused(RUNS, path, 'hold', partial)).toMatchObject({ status: 422 });
      await journey.done(RUNS, path, 'hold', findings);
      story.pointAt('status', 'result');
      expect(await journey.show(RUNS, path)).toMatchObject({ status: 'held', result: 'passed' });
    },
    { isTold },
  );

  story.scene(
    `has it signed by the head of the unit and announced; payment ${paid} goes on (${stage})`,
    async () => {
      const { journey, contract } = story;
      await journey.at(hours().signed);
      await journey.done(HEAD, path, 'sign', {});
      const { milestones } = await journey.look<{ milestones: Body[] }>(MANAGER, `${contract}/milestones`);
      const milestone = milestones.find(({ code }) => code === paid)!;
      expect(milestone.conditions).toContainEqual({ condition: 'acceptance', metOn: dayOf(hours().signed) });
      await journey.at(hours().announced);
      await journey.done(RUNS, path, 'announce', { summary: ACCEPTANCE_SUMMARIES[stage] });
      story.pointAt('publishedOn', 'body');
      const notice = await journey.notice('acceptance');
      expect(notice).toMatchObject({ publishedOn: dayOf(hours().announced) });
      expect(JSON.stringify(notice.body)).toContain(ACCEPTANCE_SUMMARIES[stage]);
    },
    { isTold },
  );
}
