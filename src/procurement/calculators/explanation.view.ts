import { Flag, JsonObject, ListOf, OneOf, Text } from '#src/platform/http/fields.js';
import { ParameterUseView } from '#src/procurement/costing/index.js';
import { FIELD_KINDS, type FieldKind } from './calc/fields.js';
import { FIGURE_UNITS, type FigureUnit } from './calc/step.js';

/** A value that a formula takes. */
export class FigureView {
  @Text() name: string;
  @Text({ doc: 'the name in words' }) label: string;
  @OneOf(FIGURE_UNITS) unit: FigureUnit;
  @Text({ max: 500, doc: 'yuan, rates and points as decimal text' }) value: string;
}

/** One figure and how it came about; its children explain what its formula takes, or add up to it. */
export class StepView extends FigureView {
  @Text() formula: string;
  @Text({ max: 1000, doc: 'the formula in words, with its values' }) explanation: string;
  @Text({ doc: 'paragraphs of the rulebook' }) rule: string;
  @ListOf(() => FigureView) inputs: FigureView[];
  @ListOf(() => ParameterUseView) parameters: ParameterUseView[];
  @ListOf(() => StepView) children: StepView[];
}

/** A field that a calculator asks for. */
export class CalculatorFieldView {
  @Text() name: string;
  @Text() label: string;
  @OneOf(FIELD_KINDS) kind: FieldKind;
  @OneOf(FIELD_KINDS, { nullable: true, doc: 'what a list or map is made of' }) of: FieldKind | null;
  @JsonObject({ doc: 'keys of a map and choices, each with its name in words' }) choices: Record<string, string>;
  @Flag() optional: boolean;
}

/** A rule of the trade as a question that anybody may ask. */
export class CalculatorView {
  @Text({ doc: 'its place in addresses' }) group: string;
  @Text() chapter: string;
  @Text() title: string;
  @Text({ max: 500 }) about: string;
  @ListOf(() => CalculatorFieldView) fields: CalculatorFieldView[];
  @JsonObject({ doc: 'an input to begin with' }) example: Record<string, unknown>;
}
