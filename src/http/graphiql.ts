const example = `# Welcome to Cobase. Press the play button, then try the others in the tabs' place.
query Bases {
  viewer { name }
  bases(first: 5) {
    edges { node { id name viewerRole tables { id name cursor fields { id name type } } } }
  }
}

# Everything that changes in a table, as it happens. Take the id from above.
# subscription Watch {
#   tableChanges(tableId: "tbl_…") {
#     ... on TableRevision {
#       revision actor { name }
#       changes { __typename ... on RecordUpdated { recordId cells { fieldId before after } } }
#     }
#     ... on ResyncRequired { reason cursor }
#   }
# }
`;

/**
 * What GraphiQL starts with. A link may bring a token, so that a newcomer is signed in: nothing but the characters of a
 * token is taken over into the page.
 */
export function graphiqlOptions(url: string) {
  const token = new URL(url, 'http://localhost').searchParams.get('token');
  return {
    title: 'Cobase',
    defaultQuery: example,
    subscriptionsProtocol: 'WS' as const,
    shouldPersistHeaders: true,
    ...(token && /^[\w.-]+$/.test(token)
      ? { headers: JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2) }
      : {}),
  };
}

/** The page needs nothing from the internet. It is large, and so loaded when somebody first asks for it. */
export async function renderGraphiql(options: object): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL(options);
}
