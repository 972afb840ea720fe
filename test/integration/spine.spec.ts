import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { startTestApp } from '#test/support/app.js';
it('y', async () => {
    const w = await startTestApp();
    writeFileSync('/tmp/openapi.json', JSON.stringify(w.contract.document, null, 1));
    await w.stop();
}, 60000);
