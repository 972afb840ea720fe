import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { DraftProject } from '#src/procurement/tenders/draft-project.dto.js';
import type { DraftTender } from '#src/procurement/tenders/draft-tender.dto.js';
import { CUSTODIANS, CUSTODY_THRESHOLD, demoCustodianKeys } from '#src/demo/custodians.js';
import { MAIN_CASE } from '#src/demo/cases.js';
import { aBudgetLine, aProject, aTender } from '#test/builders/a-purchase.js';
import type { Client } from '#test/support/client.js';
import type { World } from '#test/support/world.js';

/** Further matters beside the demo purchase, made over HTTP by the people whose acts they are; each returns an address. */

export const PRICE = '1812251.68';
const number = () => randomUUID().slice(0, 13);

/** @throws when the command is refused */
export async function does(who: Client, path: string, action: string, body?: object): Promise<void> {
  const { status, code } = await who.command(path, action, body);
  expect([path, action, status, code]).toEqual([path, action, 204, undefined]);
}

async function makes(who: Client, path: string, body: object): Promise<string> {
  const { status, code, body: made } = await who.post<{ id: string }>(path, body);
  expect([path, status, code]).toEqual([path, 201, undefined]);
  return `${path}/${made.id}`;
}

/** The id at the end of an address. */
export const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export async function anEstimate(world: World): Promise<string> {
  return makes(world.as('purchaser.经办员'), 'estimates', { ...MAIN_CASE.estimate, number: number() });
}

export async function anApprovedEstimate(world: World): Promise<string> {
  const path = await anEstimate(world);
  await does(world.as('purchaser.经办员'), path, 'submit');
  await does(world.as('purchaser.单位负责人'), path, 'approve', { minutes: MAIN_CASE.minutes });
  return path;
}

export async function aLine(world: World, amount = PRICE): Promise<string> {
  const line = aBudgetLine(world.organisation('purchaser'), { amount });
  return makes(world.as('finance.指标管理员'), 'budget-lines', line);
}

export async function aDraftProject(world: World, over: Partial<DraftProject> = {}): Promise<string> {
  const estimateId = idOf(await anApprovedEstimate(world));
  return makes(world.as('purchaser.经办员'), 'projects', aProject(estimateId, { number: number(), ...over }));
}

/** With its whole ceiling on one line of its own. */
export async function aReservedProject(world: World, over: Partial<DraftProject> = {}): Promise<string> {
  const path = await aDraftProject(world, over);
  const parts = [{ budgetLineId: idOf(await aLine(world)), amount: PRICE }];
  await does(world.as('purchaser.经办员'), path, 'reserve', { parts });
  return path;
}

export async function anIntendedProject(world: World, over: Partial<DraftProject> = {}): Promise<string> {
  const path = await aReservedProject(world, over);
  const officer = world.as('purchaser.经办员');
  await does(officer, path, 'plan');
  await does(world.as('finance.采购监管员'), path, 'file', { planNumber: number() });
  await does(officer, path, 'publish-intent', { expectedOn: '2026-09-30', summary: '一年期专业社会工作服务' });
  return path;
}

/** Drafted by the purchaser itself, without an agent, in the catalogue of the demo. */
export async function aDraftTender(world: World, project: string, over: Partial<DraftTender> = {}): Promise<string> {
  const of = { projectId: idOf(project), catalogueId: await world.newest('catalogue') };
  return makes(world.as('purchaser.经办员'), 'tenders', aTender(of, { number: number(), ...over }));
}

/** The custodians of the demo hold the keys of a tender: named by `officer`, each sets a key. */
export async function inCustody(world: World, path: string, officer = world.as('purchaser.经办员')): Promise<void> {
  const userIds = CUSTODIANS.map((who) => world.userId(who));
  const { etag } = await officer.get(path);
  const named = await officer.put(`${path}/custodians`, { threshold: CUSTODY_THRESHOLD, userIds }, { ifMatch: etag });
  expect([named.status, named.code]).toEqual([200, undefined]);
  for (const [who, { publicJwk }] of await demoCustodianKeys()) {
    const { status, code } = await world.as(who).post(`${path}/custodian-key`, { publicJwk });
    expect([who, status, code]).toEqual([who, 201, undefined]);
  }
}

/** Through its four eyes to its notice, today; the dates must allow it. */
export async function aPublishedTender(world: World, project: string, over: Partial<DraftTender>): Promise<string> {
  const path = await aDraftTender(world, project, over);
  await inCustody(world, path);
  await does(world.as('purchaser.经办员'), path, 'submit');
  await does(world.as('purchaser.采购审核员'), path, 'approve');
  await does(world.as('purchaser.经办员'), path, 'publish');
  return path;
}
