import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FieldProblem } from '#web/api/problem.js';
import { t } from '../texts.js';
import { jumpTo } from './jump.js';

/** What the server found wrong in a part of the document; each leads to its field. */
export function PartProblems({ problems }: { problems: readonly FieldProblem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <ul className="part-problems" role="alert">
      {problems.map(({ path, message }) => (
        <li key={path + message}>
          <span>{message}</span>
          <Button type="link" size="small" onClick={() => jumpTo(path)}>
            {t('editor.jump')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
