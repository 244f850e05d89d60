import { graphql } from 'relay-runtime';

// Relay's compiler reads these and writes __generated__; nothing else does. After a change:
// npx relay-compiler tests/clients/relay/relay.config.json
export const documents = () => [
  graphql`
    query documentsArticlesQuery($first: Int!, $after: String) {
      articles(first: $first, after: $after) @connection(key: "Feed_articles") {
        edges {
          node {
            id
            headline
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  graphql`
    query documentsQuoteQuery($id: ID!) {
      node(id: $id) {
        ... on Quote {
          speaker {
            name
          }
          attribution {
            method
          }
        }
      }
    }
  `,
  graphql`
    mutation documentsAttributeMutation($input: QuoteAttributeInput!) {
      quoteAttribute(input: $input) {
        quote {
          id
          speaker {
            name
          }
          attribution {
            method
          }
        }
        userErrors {
          code
        }
      }
    }
  `,
  graphql`
    subscription documentsQuotesSubscription($speaker: ID) {
      quoteAdded(speaker: $speaker) {
        id
        text
        speaker {
          name
        }
      }
    }
  `,
];
