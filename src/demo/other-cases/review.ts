import type { RequirementInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { type CaseScores, SCORES } from '#src/demo/answers.js';
import type { Team } from '#src/demo/estimates.js';
import { REQUIREMENTS } from '#src/demo/purchase.js';

/** 资格条件 and ★, for a team of this size. */
export function requirementsOf({ leads, workers, assistants }: Team): RequirementInput[] {
  const people = leads + workers + assistants;
  const certified = Math.ceil(people * 0.6);
  const [first, second, , last] = REQUIREMENTS;
  const text = `★拟派社工 ${people} 人，其中持社会工作者职业水平证书不少于 ${certified} 人；全部签订劳动合同并缴纳社会保险`;
  return [first, second, { code: 'X1', kind: 'substantive', text }, last];
}

/** Scores as in the main purchase: the first bidder as its winner, the others as those who lost. @param members of the panel */
export function scoresOf(bidders: readonly string[], members: number): CaseScores {
  const like = ['A', 'C', 'B'] as const;
  const all = (scores: readonly number[]) =>
    Array.from({ length: members }, (_, index) => scores[index % scores.length]!);
  return Object.fromEntries(
    Object.entries(SCORES).map(([code, given]) => [
      code,
      Object.fromEntries(bidders.map((bidder, place) => [bidder, all(given[like[place]!])])),
    ]),
  );
}
