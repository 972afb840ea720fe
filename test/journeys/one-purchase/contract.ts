import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { scanShowing } from '#src/demo/scan.js';
import { dayOf } from '#src/demo/schedule.js';
import { ContractNumbers, type ContractContent } from '#src/procurement/contracts/index.js';
import type { Body } from '#test/support/journey.js';
import { HAS_POPPLER } from '#test/support/pdf.js';
import { takenPages } from '#test/support/scans.js';
import { ACCOUNTANT, HEAD, MANAGER, SEALS, SIGNATORY, type Story } from './story.js';

const COUNSEL = 'purchaser.法律顾问';

interface IssuedDocument extends Body {
  readonly fileId: string;
  readonly sha256: string;
  readonly pages: number;
  readonly verificationCode: string;
}

const contentOf = async ({ journey, contract }: Story) =>
  (await journey.look<{ content: ContractContent }>(MANAGER, contract)).content;

/** The contract from its draft to its approval: compiled from what is on record, checked by three people. */
export function theContractIsDrafted(story: Story): void {
  story.scene('is drafted from document and final offer, and nothing is typed again (D1–D3)', async () => {
    const { journey, schedule, id, world } = story;
    await journey.at(schedule.contract.draft);
    // the register was kept on paper so far, up to number 30 of the year
    const { year, lastNumber } = story.case.contract!;
    const numbers = world.app.get(ContractNumbers);
    await world.act(MANAGER, () => numbers.continueAfter(world.organisation('purchaser'), year, lastNumber!));
    const award = await journey.look<{ id: string }>(MANAGER, `${story.tender}/award`);
    story.pointAt('title', 'status', 'allowed');
    const drafted = await journey.make<{ id: string; content: ContractContent } & Body>(
      MANAGER,
      `awards/${award.id}/contract`,
      {},
    );
    id.contract = drafted.id;
    expect(drafted).toMatchObject({ status: 'drafting', number: null, title: `${story.case.name}合同` });
    const { content } = drafted;
    expect(content.price).toMatchObject({ total: '1780000.00', capitals: '人民币壹佰柒拾捌万元整', tax: '17623.76' });
    expect(content.subject.serviceLines).toHaveLength(14);
    expect(content.subject.serviceLines[2]).toMatchObject({ code: 'R03', quantity: '100', amount: '240000.00' });
    expect(content.staffing.posts.map(({ count, annual }) => [count, annual])).toEqual([
      [1, '190224.00'],
      [3, '164448.00'],
      [6, '138672.00'],
    ]);
    expect(content.payment.instalments.map(({ amount }) => amount)).toEqual(['534000.00', '712000.00', '534000.00']);
    expect(content.performanceBond).toMatchObject({ amount: '89000.00', capitals: '人民币捌万玖仟元整' });
    expect(content.assessment.indicators).toHaveLength(20);
  });

  story.scene('refuses what leaves the offer, by field, and keeps nothing of it (D3)', async () => {
    const { journey, contract } = story;
    const content = await contentOf(story);
    const [first, second, ...others] = content.subject.serviceLines;
    const fewer = [first!, { ...second!, quantity: '6000' }, ...others];
    const altered = { ...content, subject: { ...content.subject, serviceLines: fewer } };
    const manager = await journey.by(MANAGER);
    const { etag } = await manager.get(contract, { isAside: true });
    const refused = await manager.put<{ errors: Body[] } & Body>(contract, { content: altered }, { ifMatch: etag });
    expect([refused.status, refused.code]).toEqual([422, 'contract-deviates']);
    expect(refused.body).toMatchObject({ params: { agreed: '6360', contract: '6000', rule: 'D3', count: 1 } });
    expect(refused.body.errors).toMatchObject([{ path: 'content.subject.serviceLines.1.quantity' }]);
    expect(await contentOf(story)).toEqual(content);
  });

  story.scene('is not handed in without a clause that the law wants, and says which (D1)', async () => {
    const { journey, contract } = story;
    const content = await contentOf(story);
    const { confidentiality } = content;
    const emptied = { ...content, confidentiality: { ...confidentiality, safeguards: '', returnOrDeletion: ' ' } };
    const manager = await journey.by(MANAGER);
    const { etag } = await manager.get(contract, { isAside: true });
    await manager.put(contract, { content: emptied }, { ifMatch: etag, isAside: true });
    expect(await journey.refused(MANAGER, contract, 'submit')).toEqual({
      status: 422,
      code: 'contract-content-missing',
      fields: ['content.confidentiality.safeguards', 'content.confidentiality.returnOrDeletion'],
    });
    await story.aside(() => journey.put(MANAGER, contract, { content }));
    await journey.done(MANAGER, contract, 'submit');
  });

  story.scene(
    'is checked by counsel and accountant, approved by the head of the unit, and gets its number',
    async () => {
      const { journey, schedule, contract } = story;
      await journey.at(schedule.contract.checks);
      await journey.done(COUNSEL, contract, 'check-legally', { opinion: '合同内容与采购文件、响应文件一致。' });
      expect(await journey.refused(HEAD, contract, 'approve')).toMatchObject({
        status: 409,
        code: 'contract-unchecked',
      });
      await journey.done(ACCOUNTANT, contract, 'check-budget', { opinion: '分年度付款计划与指标占用相符。' });
      await journey.at(schedule.contract.approval);
      await journey.done(HEAD, contract, 'approve');
      expect(await journey.look(MANAGER, contract)).toMatchObject({ number: `QYHT-${schedule.year}-0031` });
    },
  );
}

/** The document, and the signature of both sides. */
export function theContractIsSigned(story: Story): void {
  let issued: IssuedDocument;
  let pdf: Buffer;

  story.scene('is rendered by a job: one document, which anybody can hold against its code', async () => {
    const { journey, contract } = story;
    await story.untilContract(({ status }) => status === 'awaiting_signature');
    const { documents } = await journey.show<{ documents: IssuedDocument[] }>(MANAGER, `${contract}/documents`);
    expect(documents).toMatchObject([{ revision: 1, isCurrent: true }]);
    [issued] = documents as [IssuedDocument];
    expect(issued.pages).toBeGreaterThanOrEqual(10);
    pdf = await journey.download(SIGNATORY, issued.fileId);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(issued.sha256);
    story.pointAt('number', 'purchaser', 'vendor', 'sha256', 'status', 'isCurrent');
    expect(await journey.show('anybody', `verifications/${issued.verificationCode}`)).toMatchObject({
      ...{ kind: 'contract', sha256: issued.sha256, status: 'awaiting_signature', isCurrent: true },
    });
  });

  story.scene('is agreed to by its digest; another document is not, and nobody agrees twice', async () => {
    const { journey, schedule, contract } = story;
    const { sha256 } = issued;
    await journey.at(schedule.contract.signature);
    const stale = { sha256: createHash('sha256').update('another document').digest('hex') };
    expect(await journey.refused(HEAD, contract, 'consent', stale)).toMatchObject({
      status: 409,
      code: 'stale-document',
    });
    for (const who of [HEAD, SIGNATORY]) await journey.done(who, contract, 'consent', { sha256 });
    const twice = await journey.refused(SIGNATORY, contract, 'consent', { sha256 });
    expect(twice).toMatchObject({ status: 409, code: 'already-consented' });
    expect(await journey.look(MANAGER, contract)).toMatchObject({
      consents: [{ side: 'purchaser' }, { side: 'vendor' }],
      status: 'awaiting_signature',
    });
  });

  story.scene('takes effect when the scan of the sealed original shows its code, and its clocks run', async () => {
    const { journey, schedule, lawful, contract } = story;
    const { seals, ...seal } = story.case.contract!.seal;
    await journey.done(SEALS, contract, 'register-seal', { ...seal, seals: [...seals] });
    const fileId = await journey.uploadFile(SEALS, '盖章合同扫描件.png', await scanned());
    await journey.done(SEALS, contract, 'hand-in-scan', { fileId });
    await story.untilContract(({ status }) => status === 'effective');
    story.pointAt('status', 'number', 'signedOn', 'scan', 'consents', 'clocks');
    expect(await journey.show(MANAGER, contract)).toMatchObject({
      signedOn: dayOf(schedule.contract.signature),
      scan: { fileId: expect.any(String), state: 'matched', found: issued.verificationCode },
      clocks: expect.arrayContaining([
        expect.objectContaining({ clock: 'announce', rule: 'A23', dueOn: lawful.announceBy, daysLeft: 2 }),
        expect.objectContaining({ clock: 'file', rule: 'A24', dueOn: lawful.fileBy, daysLeft: 7 }),
      ]),
    });
    expect(await journey.look(MANAGER, story.tender)).toMatchObject({ status: 'contracted' });
  });

  /** Page one as a scanner takes it, where poppler is there to paint it; its code alone where it is not. */
  async function scanned(): Promise<Buffer> {
    const address = `${await story.world.app.getUrl()}/verify/${issued.verificationCode}`;
    return HAS_POPPLER ? takenPages(pdf)[0]! : scanShowing(address);
  }

  story.scene('commits the price on the lines of both years, and the rest of the ceiling is free again', async () => {
    const { journey, lines } = story;
    const [first, second] = lines as [string, string];
    story.pointAt('balances', 'commitments');
    expect(await journey.show(ACCOUNTANT, first)).toMatchObject({
      balances: { available: '166000.00', reserved: '0.00', committed: '534000.00' },
    });
    expect(await story.aside(() => journey.show(ACCOUNTANT, second))).toMatchObject({
      balances: { available: '54000.00', reserved: '0.00', committed: '1246000.00' },
    });
  });
}

/** 履约保证 and 合同公告. */
export function theContractIsMadePublic(story: Story): void {
  story.scene('takes in the bond of five in a hundred, and no other sum (A32)', async () => {
    const { journey, schedule, contract } = story;
    const bond = story.case.contract!.bond!;
    await journey.at(schedule.contract.bondReceived);
    const other = await journey.refused(MANAGER, contract, 'receive-bond', { ...bond, amount: '90000.00' });
    expect(other).toMatchObject({ status: 422, code: 'bond-amount-differs', fields: ['amount'] });
    await journey.done(MANAGER, contract, 'receive-bond', bond);
    story.pointAt('milestones');
    const { milestones } = await journey.show<{ milestones: Body[] }>(SIGNATORY, `${contract}/milestones`);
    expect(milestones.map(({ status, gross }) => [status, gross])).toEqual([
      ['payable', '534000.00'],
      ['planned', '712000.00'],
      ['planned', '534000.00'],
    ]);
  });

  story.scene('is announced on the last day for it (A23)', async () => {
    const { journey, schedule, lawful, contract } = story;
    await journey.at(schedule.contract.announcement);
    await journey.done(MANAGER, contract, 'announce', {});
    story.pointAt('publishedOn', 'body');
    const notice = await journey.notice('contract');
    expect(notice.publishedOn).toBe(lawful.announceBy);
    expect(notice.body).toMatchObject({ number: `QYHT-${schedule.year}-0031`, price: { total: '1780000.00' } });
    expect(await clockOf(story, 'announce')).toMatchObject({ doneOn: lawful.announceBy, isLate: false });
  });
}

/** 合同备案. */
export function theContractIsFiled(story: Story): void {
  story.scene('is filed with the finance bureau within seven working days (A24)', async () => {
    const { journey, schedule, lawful, contract } = story;
    await journey.at(schedule.contract.filing);
    await journey.done(MANAGER, contract, 'file', { number: story.case.contract!.filingNumber });
    const filedOn = dayOf(schedule.contract.filing);
    expect(filedOn <= lawful.fileBy).toBe(true);
    expect(await clockOf(story, 'file')).toMatchObject({ dueOn: lawful.fileBy, doneOn: filedOn, isLate: false });
  });
}

async function clockOf({ journey, contract }: Story, clock: string): Promise<Body> {
  const { clocks } = await journey.look<{ clocks: Body[] }>(MANAGER, contract);
  return clocks.find((each) => each.clock === clock)!;
}
