import type { ReactNode } from 'react';

/** Texts under their labels, one after the other. */
export function Said({ parts }: { parts: readonly (readonly [label: string, words: string])[] }): ReactNode {
  return (
    <dl className="said">
      {parts.map(([label, words]) => (
        <div key={label}>
          <dt className="faint">{label}</dt>
          <dd className="text">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
