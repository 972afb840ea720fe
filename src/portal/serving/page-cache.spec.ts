import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EVERYTHING, Kept, PageCache } from './page-cache.js';

const made = (text: string, about: readonly string[] = []) => ({ type: 'text/html', text, about });

describe('a page that is kept', () => {
  let cache: PageCache;
  let times: number;
  beforeEach(() => {
    [cache, times] = [new PageCache(), 0];
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const get = async (key: string, about?: readonly string[], mayKeep = true) => {
    const page = await cache.get(key, mayKeep, () => Promise.resolve(made(`${key} ${++times}`, about)));
    return page.bytes.toString();
  };

  it('is made once for all who ask', async () => {
    expect(await get('a')).toBe('a 1');
    expect(await get('a')).toBe('a 1');
    expect(await get('b')).toBe('b 2');
  });

  it('is made once for those who ask at the same time', async () => {
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual(['a 1', 'a 1', 'a 1']);
  });

  it('is made anew when what it tells of has changed, and so is every list', async () => {
    await get('tender', ['t']);
    await get('other', ['o']);
    await get('list', [EVERYTHING]);
    cache.forget('t');
    expect([await get('tender', ['t']), await get('other', ['o']), await get('list')]).toEqual([
      'tender 4',
      'other 2',
      'list 5',
    ]);
  });

  it('is made anew when changes may have been missed', async () => {
    await get('a', ['x']);
    cache.forget();
    expect(await get('a', ['x'])).toBe('a 2');
  });

  it('is not kept when a change came while it was made', async () => {
    let finish!: () => void;
    const slow = cache.get('a', true, async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return made('before the change', ['t']);
    });
    cache.forget('t');
    // whoever asks after the change does not wait for what was begun before it
    expect(await get('a', ['t'])).toBe('a 1');
    finish();
    expect((await slow).bytes.toString()).toBe('before the change');
    expect(await get('a', ['t'])).toBe('a 1');
  });

  it('is not kept while changes are not heard of', async () => {
    await get('a');
    expect(await get('a', [], false)).toBe('a 2');
    expect(await get('a')).toBe('a 3');
  });

  it('is made anew after a minute, for what nobody tells of', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    await get('a');
    now.mockReturnValue(59_999);
    expect(await get('a')).toBe('a 1');
    now.mockReturnValue(60_000);
    expect(await get('a')).toBe('a 2');
  });

  it('is not kept when it cannot be made, and is made when it can be again', async () => {
    const failing = cache.get('a', true, () => Promise.reject(new Error('no database')));
    await expect(failing).rejects.toThrow('no database');
    expect(await get('a')).toBe('a 1');
  });

  it('gives way when there are too many, the least asked for first', async () => {
    cache = new PageCache(10);
    await get('a'); // three bytes each
    await get('b');
    await get('c');
    await get('a');
    await get('d');
    expect(await get('a')).toBe('a 1');
    expect(await get('b')).toBe('b 5');
  });
});

describe('the bytes of a page', () => {
  it('are the same in every encoding, under one mark', async () => {
    const page = new Kept(made('清源'.repeat(500)));
    expect(gunzipSync(await page.in('gzip'))).toEqual(page.bytes);
    expect(brotliDecompressSync(await page.in('br'))).toEqual(page.bytes);
    expect((await page.in('br')).length).toBeLessThan(page.bytes.length / 10);
    expect(await page.in('br')).toBe(await page.in('br'));
    expect(page.etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(new Kept(made('清源')).etag).not.toBe(page.etag);
  });
});
