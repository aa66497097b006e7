/** A codegen plugin: which types a union or interface may be, so that the cache matches fragments. */
const { isAbstractType } = require('graphql');

module.exports = {
  plugin(schema) {
    const possible = {};
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isAbstractType(type) || type.name.startsWith('__')) continue;
      possible[type.name] = schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort();
    }
    return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possible, null, 2)};\n`;
  },
};
