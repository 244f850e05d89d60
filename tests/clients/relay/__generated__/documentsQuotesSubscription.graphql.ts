/**
 * @generated SignedSource<<decc5cdcb409e01596374332be3a6925>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type documentsQuotesSubscription$variables = {
  speaker?: string | null | undefined;
};
export type documentsQuotesSubscription$data = {
  readonly quoteAdded: {
    readonly id: string;
    readonly speaker: {
      readonly name: string;
    } | null | undefined;
    readonly text: string;
  };
};
export type documentsQuotesSubscription = {
  response: documentsQuotesSubscription$data;
  variables: documentsQuotesSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "speaker"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "speaker",
    "variableName": "speaker"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "documentsQuotesSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Quote",
        "kind": "LinkedField",
        "name": "quoteAdded",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Person",
            "kind": "LinkedField",
            "name": "speaker",
            "plural": false,
            "selections": [
              (v4/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "documentsQuotesSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Quote",
        "kind": "LinkedField",
        "name": "quoteAdded",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Person",
            "kind": "LinkedField",
            "name": "speaker",
            "plural": false,
            "selections": [
              (v4/*:: as any*/),
              (v2/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "4e021fd22fbe03b862e2209fbbea4726",
    "id": null,
    "metadata": {},
    "name": "documentsQuotesSubscription",
    "operationKind": "subscription",
    "text": "subscription documentsQuotesSubscription(\n  $speaker: ID\n) {\n  quoteAdded(speaker: $speaker) {\n    id\n    text\n    speaker {\n      name\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "09a76ad766b5ebadac795edb3f53733b";

export default node;
