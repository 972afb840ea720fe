import { describe, expect, it } from '@jest/globals';
import type { ProblemCode } from '#src/kernel/problems.js';
import { filled, LINE_BREAK, type TemplateVariables } from './fill.js';

const refusal = (template: string, variables: TemplateVariables = {}): unknown => {
  try {
    return filled(template, variables);
  } catch (error) {
    const { code, params } = error as { code: ProblemCode; params: object };
    return { code, ...params };
  }
};

describe('the variables of a template', () => {
  it('are put in by name and by the name within a group', () => {
    expect(filled('甲方：{{name}}，{{price.total}}元', { name: '清源区公安分局', price: { total: '壹' } })).toBe(
      '甲方：清源区公安分局，壹元',
    );
  });

  it('are repeated for a list, where names of the outside stay known', () => {
    const variables = { unit: '元', lines: [{ name: '走访' }, { name: '面谈' }] };
    expect(filled('{{#lines}}{{name}}（{{unit}}）{{/lines}}', variables)).toBe('走访（元）面谈（元）');
  });

  it('can be the entries of a list themselves', () => {
    expect(filled('{{#kinds}}{{.}}；{{/kinds}}', { kinds: ['甲', '乙'] })).toBe('甲；乙；');
  });

  it('leave a section out when they are false, null, empty or without entries', () => {
    const template = '{{#it}}有{{/it}}{{^it}}无{{/it}}';
    for (const it of [false, null, '', []]) expect(filled(template, { it })).toBe('无');
    expect(filled(template, { it: true })).toBe('有');
  });

  it('may be counts', () => {
    expect(filled('{{count}}名', { count: 10 })).toBe('10名');
  });

  it('leave no empty line where a section begins and ends, so that rows of a table stay together', () => {
    const template = '| a |\n|---|\n{{#rows}}\n| {{.}} |\n{{/rows}}\n| 合计 |\n';
    expect(filled(template, { rows: ['1', '2'] })).toBe('| a |\n|---|\n| 1 |\n| 2 |\n| 合计 |\n');
  });
});

describe('a variable without a text', () => {
  const missing = (variable: string) => ({ code: 'template-variable-missing', variable });

  it('is named when nobody gave it', () => {
    expect(refusal('{{contract.number}}', { contract: {} })).toEqual(missing('contract.number'));
  });

  it('is named in a section too', () => {
    expect(refusal('{{#lines}}x{{/lines}}')).toEqual(missing('lines'));
    expect(refusal('{{^lines}}x{{/lines}}')).toEqual(missing('lines'));
  });

  it.each([
    ['an empty text', ''],
    ['spaces', ' \n '],
    ['nothing', null],
    ['a truth value', true],
    ['a group', { a: '1' }],
    ['a list', ['1']],
    ['a fraction, which only a ready text may be', 0.1],
  ])('is not printed: %s', (_, name) => {
    expect(refusal('{{name}}', { name })).toEqual(missing('name'));
  });

  it.each(['constructor', 'toString', '__proto__', 'name.length', 'name.constructor', 'list.length', 'list.0', ''])(
    'never reaches into the language: %s',
    (name) => {
      expect(refusal(`{{${name}}}`, { name: '甲', list: ['乙'] })).toEqual(missing(name));
    },
  );
});

describe('a value', () => {
  it('is text, whatever signs it has', () => {
    expect(filled('{{x}}', { x: '# a|*b* <br> [c](d) `e` {{f}} {#g} &amp; 1. \\' })).toBe(
      '\\# a\\|\\*b\\* \\<br\\> \\[c\\]\\(d\\) \\`e\\` \\{\\{f\\}\\} \\{\\#g\\} \\&amp\\; 1\\. \\\\',
    );
  });

  it('keeps its line breaks without breaking a table or beginning a paragraph', () => {
    expect(filled('| {{x}} |', { x: '甲 \r\n\n 乙\n' })).toBe(`| 甲${LINE_BREAK}乙 |`);
  });

  it('may hold rare characters', () => {
    expect(filled('{{x}}', { x: '𬭩𠮷' })).toBe('𬭩𠮷');
  });
});

describe('a template that cannot be filled', () => {
  it.each([
    ['an open section', '开头{{#a}}x', '开头{{#a}}x'],
    ['a section closed by another name', '{{#a}}x{{/b}}', '{{#a}}x{{/b}}'],
    ['an open brace', '付款{{a', '付款{{a'],
    ['a value as Markdown', '{{{a}}}', '{{{a}}}'],
    ['the same written otherwise', '{{&a}}', '{{{a}}}'],
    ['another template', '{{> a}}', '{{> a}}'],
  ])('is refused with the place: %s', (_, template, part) => {
    expect(refusal(template, { a: 'x', b: 'y' })).toEqual({ code: 'template-malformed', part });
  });
});
