import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#src/kernel/errors.js';

/** A kind of parameter, as the module that computes with it defines it. */
export interface ParameterKind {
  /** kebab-case, such as `contribution-scheme` */
  readonly name: string;
  /** whether the last set may hold on beyond its end; otherwise the computation stops there */
  readonly extrapolates: boolean;
  /** what is wrong with a value of this kind; paths are relative to the value */
  validate(value: unknown): FieldProblem[];
}

/** The kinds that exist; each module registers its own at boot. */
@Injectable()
export class ParameterKinds {
  private readonly kinds = new Map<string, ParameterKind>();

  /** @throws Error when two modules claim one name */
  register(...kinds: readonly ParameterKind[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.name)) throw new Error(`the parameter kind ${kind.name} is registered twice`);
      this.kinds.set(kind.name, kind);
    }
  }

  /** Checks what no request class can: kind and value, and whether the row may extrapolate. @throws DomainError `invalid-shape` */
  check(row: { kind: string; value: unknown; extrapolate: boolean; relief: boolean }): void {
    const faults = this.faultsOf(row);
    if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  }

  private faultsOf(row: { kind: string; value: unknown; extrapolate: boolean; relief: boolean }): FieldProblem[] {
    const kind = this.kinds.get(row.kind);
    if (!kind) return [{ path: 'kind', code: 'not-one-of', params: { values: [...this.kinds.keys()] } }];
    const faults = kind.validate(row.value).map((fault) => ({ ...fault, path: below('value', fault.path) }));
    // A relief ends when it ends; only a base row may hold on, and only of a kind whose last set is the best guess.
    if (row.extrapolate && (row.relief || !kind.extrapolates))
      faults.push({ path: 'extrapolate', code: 'not-one-of', params: { values: ['false'] } });
    return faults;
  }
}

function below(parent: string, path: string): string {
  if (path === '') return parent;
  return path.startsWith('[') ? parent + path : `${parent}.${path}`;
}
