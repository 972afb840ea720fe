import { it } from '@jest/globals';
import { startTestApp } from '#test/support/app.js';
it('x', async () => {
  const exit = process.exit; process.exit = ((c) => { throw new Error('exit ' + c); }) as never;
  let product; try { product = await startTestApp({ env: { LOG_LEVEL: 'error' } }); } catch (e) { console.log(e); throw e; } finally { process.exit = exit; }
  console.log((await product.http.post('auth/login', {login:'nobody', password:'x', client:'api'})).code);
  console.log(product.contract.operations.filter(o => /auth|users|memberships|organisations|regions/.test(o.path)).map((o) => `${o.method} ${o.path} ${o.operationId} ${JSON.stringify(o.security)} ${String(o['x-permissions'])} ${Object.keys(o.responses).join()}`).join('\n'));
  await product.stop();
}, 60000);
