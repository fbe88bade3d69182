// Each spec file has a database of its own: what one file leaves behind can neither help nor disturb
// another, in whatever order they run.
import { testDatabase } from './test-database.mjs';

const database = testDatabase();
await database.create();
database.use();
