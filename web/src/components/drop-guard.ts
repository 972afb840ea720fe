import { App } from 'antd';
import { useEffect } from 'react';
import { t } from './texts.js';

/** Where a file may be dropped. */
const TARGETS = '.ant-upload, input[type=file]';

/** A file that is dropped beside its field is not opened in place of the page, with everything that was typed: it is said that nothing was done with it. */
export function useDropGuard(): void {
  const { message } = App.useApp();
  useEffect(() => {
    const isOwn = (event: DragEvent) => event.target instanceof Element && event.target.closest(TARGETS) !== null;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') && !isOwn(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files') || isOwn(event)) return;
      event.preventDefault();
      void message.warning(t('file.wrong-place'));
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [message]);
}
