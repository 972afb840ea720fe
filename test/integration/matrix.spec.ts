import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { POSTS, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import { aCatalogue } from '#test/builders/a-purchase.js';
import { aPublishedAssessment } from '#test/builders/an-assessment.js';
import { anAcceptance, aSubmittedReport, somebody } from '#test/builders/a-delivery.js';
import { aDraftTender, anIntendedProject, does, idOf } from '#test/support/acts.js';
import { MAIN_CASE } from '#src/demo/cases.js';
import { aDebarment, aDossier, aWorker } from '#test/builders/a-vendor.js';
import { anAcceptedInvoice, aRequest } from '#test/integration/payment-requests-fixture.js';
import { ACCESS, type Access, type Relation } from '#test/matrix/access.js';
import { replacedAt, validBody } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

/** The organisation of the demo that is, of its kind, nearest to the matter. */
const NEAREST: Readonly<Record<OrganisationKind, string>> = {
  purchaser: 'purchaser',
  procurement_agent: 'agent',
  service_site: 'site1',
  vendor: 'A',
  evaluator: 'evaluator',
  finance: 'finance',
  oversight: 'oversight',
  external: 'notary',
  operator: 'operator',
};
const REGIONS: Readonly<Record<Relation, string>> = { own: '310199', above: '310000', other: '310101' };

interface Caller {
  readonly kind: OrganisationKind;
  readonly post: Post;
  readonly relation: Relation;
  readonly token: string;
  /** what is this very person's: a session and a file */
  readonly session: string;
  readonly file: string;
}
type Operation = World['contract']['operations'][number];

let world: World;
let address: string;
let callers: Caller[];
/** a resource of each collection, nobody's but the demo's people */
let resources: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  address = await world.app.getUrl();
  callers = await everybody();
  resources = await someOfEach();
}, 120_000);
afterAll(() => world.stop());

/** Each post of each kind of organisation three times: in the demo's own, in one above it, in one of another district. */
async function everybody(): Promise<Caller[]> {
  const people: Caller[] = [];
  for (const [kind, posts] of Object.entries(POSTS) as [OrganisationKind, readonly Post[]][])
    for (const relation of ['own', 'above', 'other'] as const) {
      if (kind === 'operator' && relation !== 'own') continue; // there is one operator
      const nearest = world.organisation(NEAREST[kind]);
      const organisation = relation === 'own' ? nearest : await world.newOrganisation(kind, REGIONS[relation]);
      for (const post of posts) {
        const { token, sessionId } = await world.newTicket(organisation, post);
        people.push({ kind, post, relation, token, session: sessionId, file: await aFile(token) });
      }
    }
  return people;
}

async function aFile(token: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const uploaded = await world.http
    .as(token)
    .post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
  return uploaded.body.id;
}

async function someOfEach(): Promise<Record<string, string>> {
  const officer = world.as('purchaser.经办员');
  const procedure = await somethingOfTheProcedure();
  // one that is not public yet
  const project = await anIntendedProject(world);
  await does(officer, project, 'entrust', { agentId: world.organisation('agent'), ...MAIN_CASE.mandate });
  const hidden = await aDraftTender(world, project);
  const catalogue = await officer.post<{ id: string }>('catalogues', aCatalogue({ year: 2027 }));
  const job = uuidv7();
  await world.query(
    `insert into outbox (id, kind, name, handler, payload, locale, trace_id, dead_at)
     values ($1, 'job', 'file.sweep', 'file.sweep', '{}', 'en', '', now())`,
    [job],
  );
  const [parameter] = await world.query<{ id: string }>(
    `insert into parameter (id, version, status, taken_by, kind, region_code, effective_from, extrapolate, relief, value,
                            source_document, certainty)
     values ($1, 1, 'proposed', '{}', 'price-index', '310199', '2030-01-01', false, false, '{}', 'none', 'K-low') returning id`,
    [uuidv7()],
  );
  // told to one person in one post, it is there for nobody else
  const [notification] = await world.query<{ id: string }>(
    `insert into notification (id, membership_id, code, subject, subject_id, params)
     select $1, m.id, 'tender.approved', 'tender', $1, '{}' from membership m order by m.id limit 1 returning id`,
    [uuidv7()],
  );
  return {
    notifications: notification!.id,
    organisations: world.organisation('purchaser'),
    users: world.userId('purchaser.经办员'),
    memberships: await world.newest('membership'),
    sessions: await world.newest('session where user_id in (select id from app_user where password_hash is not null)'),
    files: await aFile(world.token('purchaser.经办员')),
    jobs: job,
    'calendar-years': await world.newest('calendar_year'),
    parameters: parameter!.id,
    catalogues: catalogue.body.id,
    estimates: await world.newest('cost_estimate'),
    'budget-lines': await world.newest('budget_line'),
    projects: await world.newest('project'),
    notices: await world.newest('notice'),
    ...(await somethingOfAVendor()),
    ...procedure,
    tenders: idOf(hidden),
    ...(await somethingOfTheDelivery()),
    ...(await somethingOfThePayments()),
    ...(await somethingOfTheAssessment()),
  };
}

/** What vendor A has registered, and a debarment by the finance bureau of the district. */
async function somethingOfAVendor(): Promise<Record<string, string>> {
  const manager = world.as('A.投标专员');
  const registration = await manager.post<{ id: string }>(
    'vendor-registrations',
    aDossier({ uscc: '52310199MJ0QY101XB' }, await aFile(world.token('A.投标专员'))),
  );
  const worker = await world.as('A.项目主管').post<{ id: string }>('social-workers', aWorker(1));
  const debarment = await world.as('finance.采购监管员').post<{ id: string }>('debarments', aDebarment());
  return {
    vendors: world.organisation('A'),
    'vendor-registrations': registration.body.id,
    'social-workers': worker.body.id,
    debarments: debarment.body.id,
  };
}

/** What the demo purchase leaves on its way to the announced result, of vendor A where it is a vendor's. */
async function somethingOfTheProcedure(): Promise<Record<string, string>> {
  const tenderId = await world.newest('tender');
  const question = { part: '人员要求', question: '督导是否可以外聘？' };
  const asked = await world.as('A.投标专员').post<{ id: string }>(`tenders/${tenderId}/inquiries`, question);
  await world.play('announced');
  const signatory = world.as('A.授权签字人');
  const said = { subject: 'result', facts: '评分有误', grounds: '政府采购法第五十二条', request: '复核' };
  const challenge = (await signatory.post<{ id: string }>(`tenders/${tenderId}/challenges`, said)).body.id;
  await does(world.as('agent.代理复核员'), `challenges/${challenge}`, 'accept', { mayChangeResult: false });
  await does(world.as('purchaser.采购审核员'), `challenges/${challenge}`, 'dismiss', { reply: '经复核，评分无误。' });
  const complaint = await signatory.command(`challenges/${challenge}`, 'complain', {
    facts: '评分有误',
    request: '复核',
  });
  const ofA = (table: string) => world.newest(`${table} where vendor_id = '${world.organisation('A')}'`);
  return {
    inquiries: asked.body.id,
    'tenders/award': tenderId,
    openings: await world.newest('opening'),
    bids: await ofA('bid'),
    'review-panels': await world.newest('review_panel'),
    'score-sheets': await world.newest('score_sheet'),
    awards: await world.newest('award'),
    'award-letters': await ofA('award_letter'),
    challenges: challenge,
    complaints: (complaint.body as { id: string }).id,
  };
}

/** The prepayment of the demo's contract, invoiced and asked for. */
async function somethingOfThePayments(): Promise<Record<string, string>> {
  const [first] = await world.query<{ id: string }>(`select id from milestone where code = 'M1'`);
  const invoice = await anAcceptedInvoice(world, first!.id, '534000.00');
  const request = await aRequest(world, first!.id, 'submit');
  return { invoices: idOf(invoice), 'payment-requests': idOf(request) };
}

/** What the demo's contract leaves while it is performed: a report with its evaluator a party by now, somebody in a place, an acceptance, a deduction. */
async function somethingOfTheDelivery(): Promise<Record<string, string>> {
  await world.play('filed');
  const contractId = await world.newest('contract');
  const contract = `contracts/${contractId}`;
  await world.query(
    `insert into contract_party (contract_id, organisation_id, role) values ($1, $2, 'evaluator') on conflict do nothing`,
    [contractId, world.organisation('evaluator')],
  );
  const workerId = await somebody(world, 90);
  await world.as('A.项目主管').post(`${contract}/staff-assignments`, {
    ...{ postCode: 'assistant', slot: 1, workerId, startsOn: '2026-10-01' },
  });
  await world.moveClockTo('2026-11-05');
  const report = await aSubmittedReport(world, contract, '2026-10');
  await world.as('purchaser.验收负责人').post(`${contract}/acceptances`, anAcceptance(world));
  await world.as('purchaser.合同管理员').post(`${contract}/deductions`, {
    kind: 'false-record',
    falseRecord: { month: '2026-10', lineCode: 'R02', record: 'LH-0031-07' },
    reason: '抽查走访记录不实。',
  });
  return {
    contracts: contractId,
    milestones: await world.newest('milestone'),
    'service-reports': idOf(report),
    'staff-assignments': await world.newest('staff_assignment'),
    acceptances: await world.newest('acceptance'),
    deductions: await world.newest('deduction'),
  };
}

/** A published assessment of the demo's contract, with the notice to mend that may follow one. */
async function somethingOfTheAssessment(): Promise<Record<string, string>> {
  await world.play('filed');
  const contractId = await world.newest('contract');
  const { assessment, sheet, rectification } = await aPublishedAssessment(world, contractId);
  return { assessments: assessment, 'assessment-sheets': sheet, rectifications: rectification };
}

/** A request of the right shape on the matter; with a version that nothing has, so that whoever is let through changes nothing. */
function request(operation: Operation, caller?: Caller) {
  const { method, path } = operation;
  const collection = /\/([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? '';
  const resource = resources[path.replace('/api/v1/', '').replace('/{id}', '')] ?? resources[collection];
  const own = caller?.relation === 'own' ? { sessions: caller.session, files: caller.file }[collection] : undefined;
  const url = path.replace('{id}', own ?? resource ?? '').replace('{code}', '310199');
  const sample = validBody(world.contract, operation);
  // the clock would move for everybody
  const body =
    operation.operationId === 'sandboxclock.set' ? replacedAt(sample, ['now'], '2026-07-06T00:00:00Z') : sample;
  return {
    method,
    url,
    headers: {
      ...(caller && { authorization: `Bearer ${caller.token}` }),
      ...(method !== 'GET' && { 'if-match': '"0"' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** What came of a request, as far as access goes. */
async function outcome(operation: Operation, caller?: Caller): Promise<string> {
  const { url, ...init } = request(operation, caller);
  const ending = new AbortController();
  const response = await fetch(address + url, { ...init, signal: ending.signal });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    ending.abort(); // a stream has no end of its own
    return 'reached';
  }
  const text = await response.text();
  const code = response.ok ? '' : (JSON.parse(text) as { code: string }).code;
  if (response.status >= 500) return `${response.status} ${code}`;
  if (code === 'unauthenticated') return '401';
  if (code === 'permission-denied') return '403';
  return code === 'not-found' && operation.path.includes('{id}') ? '404' : 'reached';
}

function expected(access: Access, operation: Operation, { post, kind, relation }: Caller): string {
  if (access === 'public') return 'reached';
  if (!access.posts.includes(post)) return '403';
  return !operation.path.includes('{id}') || access[relation].includes(kind) ? 'reached' : '404';
}

describe('access', () => {
  it('has a line in the reviewed table for every operation of the API, and none for what is no operation', () => {
    expect([...ACCESS.keys()].sort()).toEqual(world.contract.operations.map(({ operationId }) => operationId).sort());
  });

  it('says of every operation whether it is public, as the API document says', () => {
    const open = world.contract.operations.filter(({ security }) => security?.length === 0);
    const table = [...ACCESS].filter(([, access]) => access === 'public').map(([operation]) => operation);
    expect(open.map(({ operationId }) => operationId).sort()).toEqual(table.sort());
  });

  it('is refused to anybody without a token, but for what is public', async () => {
    const differing: string[] = [];
    for (const operation of world.contract.operations) {
      const wanted = ACCESS.get(operation.operationId) === 'public' ? 'reached' : '401';
      const found = await outcome(operation);
      if (found !== wanted) differing.push(`${operation.operationId}: ${wanted} expected, ${found} found`);
    }
    expect(differing).toEqual([]);
  });

  it.each(Object.keys(REGIONS) as Relation[])(
    'is as the table says for every post, in an organisation of the matter: %s',
    async (relation) => {
      const differing: string[] = [];
      for (const operation of world.contract.operations) {
        const access = ACCESS.get(operation.operationId);
        if (access === undefined || access === 'public') continue;
        // whose organisation it is makes no difference where there is no resource
        if (relation !== 'own' && !operation.path.includes('{id}')) continue;
        const those = callers.filter((caller) => caller.relation === relation);
        const found = await Promise.all(those.map((caller) => outcome(operation, caller)));
        those.forEach((caller, index) => {
          const wanted = expected(access, operation, caller);
          if (found[index] !== wanted)
            differing.push(
              `${operation.operationId} by ${caller.kind} ${caller.post}: ${wanted} expected, ${found[index]} found`,
            );
        });
      }
      expect(differing).toEqual([]);
    },
    240_000,
  );
});
