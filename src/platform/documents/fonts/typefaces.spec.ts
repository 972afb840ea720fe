import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#src/kernel/errors.js';
import { Typefaces, type TypeStyle } from './typefaces.js';

const faceOf = async (character: string, style: TypeStyle = 'text') => {
  const faces = await Typefaces.forText(character);
  return faces.faceOf(character.codePointAt(0)!, style).name;
};

describe('the faces of a document', () => {
  it('are 宋体 for the text and 黑体 for what stands out', async () => {
    expect(await faceOf('合')).toBe('NotoSerifSC-Regular');
    expect(await faceOf('合', 'strong')).toBe('NotoSansSC-Medium');
  });

  it.each([
    ['龘', 'NotoSerifSC-Regular', 'in the basic block, beyond GB 2312'],
    ['㛃', 'NotoSerifSC-Regular', 'extension A'],
    ['㙟', 'NotoSerifSC-Regular', 'extension A'],
    ['𬭩', 'NotoSerifSC-Regular', 'extension E, 通用规范汉字表'],
    ['𠮷', 'HanaMinB', 'extension B'],
    ['𪚥', 'HanaMinB', 'the last of extension B'],
    ['𪜀', 'HanaMinB', 'extension C'],
    ['𬺰', 'HanaMinB', 'extension E'],
    ['𮯠', 'HanaMinB', 'the last of extension F'],
  ])('have the rare character %s: %s, %s', async (character, name) => {
    expect(await faceOf(character)).toBe(name);
    expect(await faceOf(character, 'strong')).toBe(name);
  });

  it.each([
    ['😀', 'U+1F600'],
    ['ا', 'U+0627'],
    ['\ue000', 'U+E000'],
    ['\ufe0f', 'U+FE0F'],
    ['\u0007', 'U+0007'],
  ])('name the character that none of them has: %s', async (character, codePoint) => {
    const refused = await Typefaces.forText(`姓名${character}`).catch((error: unknown) => error as DomainError);
    expect(refused).toMatchObject({ code: 'character-not-printable', params: { character, codePoint } });
  });

  it('are read once', async () => {
    const [first, second] = await Promise.all([Typefaces.forText('合𠮷'), Typefaces.forText('同𠮷')]);
    expect(first.faceOf(0x20bb7, 'text')).toBe(second.faceOf(0x20bb7, 'text'));
  });

  it('hold what the text needs and no more', async () => {
    const faces = await Typefaces.forText('合');
    expect(() => faces.faceOf(0x20bb7, 'text')).toThrow('character-not-printable');
  });
});
