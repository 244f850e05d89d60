/**
 * @generated SignedSource<<5bc7ebcf8ccfd7f524e9cadc1298824e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type AttributionMethod = "ACCORDING_TO" | "ADJACENT_CUE" | "COLON" | "CONTINUATION" | "CONVERSATION" | "DESCRIPTION" | "DISTANT_CUE" | "EDITOR" | "NEAREST" | "NONE" | "PRONOUN" | "REPORTED_CLAUSE" | "TRANSCRIPT";
export type documentsQuoteQuery$variables = {
  id: string;
};
export type documentsQuoteQuery$data = {
  readonly node: {
    readonly attribution?: {
      readonly method: AttributionMethod;
    };
    readonly speaker?: {
      readonly name: string;
    } | null | undefined;
  } | null | undefined;
};
export type documentsQuoteQuery = {
  response: documentsQuoteQuery$data;
  variables: documentsQuoteQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "concreteType": "Attribution",
  "kind": "LinkedField",
  "name": "attribution",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "method",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "documentsQuoteQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "speaker",
                "plural": false,
                "selections": [
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              },
              (v3/*:: as any*/)
            ],
            "type": "Quote",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "documentsQuoteQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "speaker",
                "plural": false,
                "selections": [
                  (v2/*:: as any*/),
                  (v4/*:: as any*/)
                ],
                "storageKey": null
              },
              (v3/*:: as any*/)
            ],
            "type": "Quote",
            "abstractKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "ce075171e0b58c54d2049d6f037dc3d2",
    "id": null,
    "metadata": {},
    "name": "documentsQuoteQuery",
    "operationKind": "query",
    "text": "query documentsQuoteQuery(\n  $id: ID!\n) {\n  node(id: $id) {\n    __typename\n    ... on Quote {\n      speaker {\n        name\n        id\n      }\n      attribution {\n        method\n      }\n    }\n    id\n  }\n}\n"
  }
};
})();

(node as any).hash = "7a20994e560177262a8e8327204e60b9";

export default node;
