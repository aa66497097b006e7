/** Why a database could not be brought up to this version. Nothing was changed; its message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}
