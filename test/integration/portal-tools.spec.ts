import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALCULATORS } from '#src/procurement/calculators/index.js';
import { linksIn, Reader, textOf } from '#test/support/pages.js';
import { startWorld, type World } from '#test/support/world.js';

const ID = '11010519491231002X';

/** The calculators as everybody finds them on the portal. */
describe('the toolbox', () => {
  let world: World;
  let reader: Reader;
  beforeAll(async () => {
    world = await startWorld();
    reader = await Reader.of(world);
  });
  afterAll(() => world.stop());

  const submitted = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(reader.origin + path, { method: 'POST', headers: { 'content-type': type }, body });

  it('leads to every calculator, which answers its example at once, in both languages', async () => {
    for (const prefix of ['', '/en']) {
      const links = linksIn((await reader.look(`${prefix}/tools`)).text);
      for (const { group } of CALCULATORS) {
        expect(links).toContain(`${prefix}/tools/${group}`);
        const { status, text } = await reader.look(`${prefix}/tools/${group}`);
        expect([group, status]).toEqual([group, 200]);
        expect([group, /calculators:|figure\.|formula\.|\{\{|undefined/.exec(text)?.[0]]).toEqual([group, undefined]);
      }
    }
  });

  it('answers what stands in the address, tells why, and gives the address to pass on', async () => {
    const { text } = await reader.look('/tools/vat-split?taxInclusive=515%2C000&rate=0.01');
    expect(textOf(text)).toContain('515,000.00 ÷ (1 + 1%)');
    expect(textOf(text)).toContain('5,099.01');
    const again = linksIn(text).find((link) => link.startsWith('/tools/vat-split?'))!;
    expect(textOf((await reader.look(again)).text)).toContain('5,099.01');
  });

  it('keeps what was typed, and says beside each field what is wrong with it', async () => {
    const { status, text } = await reader.look('/tools/vat-split?taxInclusive=many&rate=2');
    expect(status).toBe(422);
    expect(text).toContain('value="many"');
    for (const field of ['taxInclusive', 'rate'])
      expect(text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*aria-describedby="${field}-problem"`));
  });

  it('shows what is typed as text and nothing else', async () => {
    const script = '<script>alert(1)</script>';
    const { text } = await reader.look(`/tools/uscc?code=${encodeURIComponent(script)}`);
    expect(text).not.toContain(script);
    expect(text).toContain('&lt;script>');
  });

  it('takes an identity number by a form alone, and shows it to nobody', async () => {
    const asked = await reader.look(`/tools/citizen-id?id=${ID}`);
    expect(asked.text).toContain('method="post"');
    expect(asked.text).not.toContain('value="1101');
    const answer = await submitted('/tools/citizen-id', `id=${ID}`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(textOf(text)).toContain('1949-12-31');
    expect(text).not.toContain(ID);
  });

  it('takes a form where one is, and the API takes none', async () => {
    expect((await submitted('/api/v1/calculators/citizen-id', `id=${ID}`)).status).toBe(415);
    expect((await submitted('/api/v1/auth/login', 'login=a&password=b')).status).toBe(415);
    expect((await submitted('/en/tools/uscc', 'code=914403001922038216')).status).toBe(200);
  });

  it('says in words when there is no such calculator', async () => {
    expect((await reader.look('/tools/alchemy')).status).toBe(404);
    expect((await reader.look('/tools/%00')).status).toBeLessThan(500);
  });
});
