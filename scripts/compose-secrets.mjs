// `node scripts/compose-secrets.mjs [FOLDER]`: makes the passwords that docker-compose.yml names, once, in ./secrets. What is there already is kept.
// Only the folder is closed: within it everybody may read, for each container reads its own file as an account that this machine does not know.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? 'secrets');
if (existsSync(join(folder, 'database_url'))) {
  console.error(`${folder} has its secrets already: they are kept, for the databases know them`);
  process.exit(1);
}

const word = (bytes) => randomBytes(bytes).toString('hex');
const [admin, owner, app, queue, redis, s3] = Array.from({ length: 6 }, () => word(24));
const keyId = word(10);
const database = (role, password, name = 'qingyuan') => `postgres://${role}:${password}@postgres:5432/${name}`;
const identity = {
  name: 'qingyuan',
  credentials: [{ accessKey: keyId, secretKey: s3 }],
  actions: ['Read', 'Write', 'List'].map((action) => `${action}:qingyuan-files`),
};

const secrets = {
  postgres_password: admin,
  database_admin_url: database('postgres', admin, 'postgres'),
  database_owner_url: database('qingyuan_owner', owner),
  database_url: database('qingyuan_app', app),
  queue_url: database('qingyuan_queue', queue),
  redis_password: redis,
  redis_url: `redis://:${redis}@redis:6379`,
  // what is written is on disk within a second; a queue must never lose a key to make room
  redis_conf: `requirepass ${redis}\ndir /data\nappendonly yes\nmaxmemory-policy noeviction\n`,
  s3_access_key_id: keyId,
  s3_secret_access_key: s3,
  s3_config: JSON.stringify({ identities: [identity] }, null, 2),
};

mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);
for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), text, { mode: 0o644 });
console.log(
  `${Object.keys(secrets).length} secrets are in ${folder}: keep it closed, and out of every backup of the databases`,
);
