/**
 * @generated SignedSource<<49150726c3f4d68325844e374a6766c4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type AttributionMethod = "ACCORDING_TO" | "ADJACENT_CUE" | "COLON" | "CONTINUATION" | "CONVERSATION" | "DESCRIPTION" | "DISTANT_CUE" | "EDITOR" | "NEAREST" | "NONE" | "PRONOUN" | "REPORTED_CLAUSE" | "TRANSCRIPT";
export type SpeakerKind = "GROUP" | "ORGANIZATION" | "PERSON" | "UNKNOWN" | "UNNAMED";
export type UserErrorCode = "ALREADY_MERGED" | "FILE_NAME_TAKEN" | "INVALID_FILE_NAME" | "INVALID_ID" | "INVALID_SPEAKER" | "INVALID_VALUE" | "NOT_CORRECTED" | "NOT_FOUND" | "NOT_MERGED" | "SAME_PERSON" | "TOKEN_MISSING" | "TOKEN_WRONG" | "UNREADABLE_TEXT" | "WRITING_OFF";
export type QuoteAttributeInput = {
  editor?: string | null | undefined;
  note?: string | null | undefined;
  quote: string;
  speaker?: string | null | undefined;
  speakerKind?: SpeakerKind | null | undefined;
  speakerName?: string | null | undefined;
};
export type documentsAttributeMutation$variables = {
  input: QuoteAttributeInput;
};
export type documentsAttributeMutation$data = {
  readonly quoteAttribute: {
    readonly quote: {
      readonly attribution: {
        readonly method: AttributionMethod;
      };
      readonly id: string;
      readonly speaker: {
        readonly name: string;
      } | null | undefined;
    } | null | undefined;
    readonly userErrors: ReadonlyArray<{
      readonly code: UserErrorCode;
    }>;
  };
};
export type documentsAttributeMutation = {
  response: documentsAttributeMutation$data;
  variables: documentsAttributeMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
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
  "name": "name",
  "storageKey": null
},
v4 = {
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
v5 = {
  "alias": null,
  "args": null,
  "concreteType": "UserError",
  "kind": "LinkedField",
  "name": "userErrors",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "code",
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "documentsAttributeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "QuoteAttributePayload",
        "kind": "LinkedField",
        "name": "quoteAttribute",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Quote",
            "kind": "LinkedField",
            "name": "quote",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "speaker",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              },
              (v4/*:: as any*/)
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "documentsAttributeMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "QuoteAttributePayload",
        "kind": "LinkedField",
        "name": "quoteAttribute",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Quote",
            "kind": "LinkedField",
            "name": "quote",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "speaker",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/),
                  (v2/*:: as any*/)
                ],
                "storageKey": null
              },
              (v4/*:: as any*/)
            ],
            "storageKey": null
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "869ac07e8ee7d5b0641b0232b7e39a44",
    "id": null,
    "metadata": {},
    "name": "documentsAttributeMutation",
    "operationKind": "mutation",
    "text": "mutation documentsAttributeMutation(\n  $input: QuoteAttributeInput!\n) {\n  quoteAttribute(input: $input) {\n    quote {\n      id\n      speaker {\n        name\n        id\n      }\n      attribution {\n        method\n      }\n    }\n    userErrors {\n      code\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "024755f82e88f1079a22e79c318c4e9a";

export default node;
