/**
 * A codegen plugin: what Graphcache has to know of the schema, so that it matches fragments on unions and interfaces, and which
 * types have no id and are therefore part of what holds them.
 */
const { introspectionFromSchema, isObjectType } = require('graphql');

const ANY = { kind: 'SCALAR', name: 'Any' };

/** What is not an object, interface or union is the same to a cache. */
function shortened(type) {
  if (type.kind === 'NON_NULL' || type.kind === 'LIST')
    return { kind: type.kind, ofType: shortened(type.ofType) };
  return ['OBJECT', 'INTERFACE', 'UNION'].includes(type.kind) ? { kind: type.kind, name: type.name } : ANY;
}

const isEntity = (type) => type.getFields().id !== undefined;

module.exports = {
  plugin(schema) {
    const { __schema: all } = introspectionFromSchema(schema, { descriptions: false });
    const types = all.types
      .filter(({ name, kind }) => !name.startsWith('__') && ['OBJECT', 'INTERFACE', 'UNION'].includes(kind))
      .map(({ kind, name, fields, interfaces, possibleTypes }) => ({
        kind,
        name,
        ...(kind === 'UNION'
          ? {}
          : {
              fields: fields.map((field) => ({
                name: field.name,
                type: shortened(field.type),
                args: field.args.map((arg) => ({ name: arg.name, type: shortened(arg.type) })),
              })),
              interfaces: interfaces.map(shortened),
            }),
        ...(kind === 'OBJECT' ? {} : { possibleTypes: possibleTypes.map(shortened) }),
      }));
    const { queryType, mutationType, subscriptionType } = all;
    const minimal = { queryType, mutationType, subscriptionType, types: [...types, ANY] };
    const roots = [queryType, mutationType, subscriptionType].map(({ name }) => name);
    const embedded = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type.name) && !isEntity(type),
      )
      .map(({ name }) => name);
    return `export const introspection = { __schema: ${JSON.stringify(minimal)} } as const;

/** The types without an id. */
export const embedded: string[] = ${JSON.stringify(embedded)};
`;
  },
};
