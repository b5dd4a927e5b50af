import { z } from "zod";
import { orderSchema } from "@/lib/orders/schema";
import { allStatuses } from "@/lib/orders/state";
import { genders, languages } from "@/lib/staff/requests";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const query = (name: string, description: string, required = false, type = "string") => ({
  name,
  in: "query",
  required,
  description,
  schema: { type },
});

const no = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

const problems = { 401: no("No key in use"), 422: no("Fields are wrong: `errors` names each") };

/** The OpenAPI 3.1 document of version 1. The order body is read from the one schema that every channel uses. */
export function openApi(server: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Jiedan open API",
      version: "1.0.0",
      description: "Orders in, status out. Amounts are in minor units, times in UTC.",
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    paths: {
      "/api/v1/orders": {
        post: {
          operationId: "placeOrder",
          summary: "Place an order",
          description:
            "Services whose `pickup` is `address` need `pickup` too; others refuse it. As soon as possible is promised like " +
            "a window: where nobody can be there in time the answer is 409 `window_full` with `asap_full` at `window`.",
          parameters: [
            {
              name: "Idempotency-Key",
              in: "header",
              description: "The same key answers the same order; the same key with another body is refused.",
              schema: { type: "string", maxLength: 255 },
            },
          ],
          requestBody: { required: true, ...json(ref("OrderInput")) },
          responses: {
            201: { description: "Placed", ...json(ref("Order")) },
            ...problems,
            409: no("The window is full, or the key was used for another body"),
          },
        },
      },
      "/api/v1/orders/{id}": {
        get: {
          operationId: "getOrder",
          summary: "One order that this key placed, by id or code",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            200: { description: "The order", ...json(ref("Order")) },
            401: problems[401],
            404: no("No such order of yours"),
          },
        },
      },
      "/api/v1/services": {
        get: {
          operationId: "listServices",
          summary: "Services with options and prices",
          responses: { 200: { description: "Services", ...json({ type: "object" }) }, 401: problems[401] },
        },
      },
      "/api/v1/slots": {
        get: {
          operationId: "listSlots",
          summary: "Windows in which a suitable person is free",
          parameters: [
            query("service", "Slug of the service", true),
            query("address", "Address as text"),
            query("lat", "WGS-84 latitude", false, "number"),
            query("lng", "WGS-84 longitude", false, "number"),
            { ...query("gender", "Only with somebody of this gender"), schema: { enum: genders } },
            { ...query("language", "Only with somebody who speaks it"), schema: { enum: languages } },
            query("pickup", "Where to pick it up, as text: services whose `pickup` is `address`"),
            query("pickupLat", "WGS-84 latitude of the pick-up", false, "number"),
            query("pickupLng", "WGS-84 longitude of the pick-up", false, "number"),
            query("items", "Products as `sku:quantity`, separated by commas: they decide which place ships"),
            query("days", "How many days to look ahead, 1 to 14", false, "integer"),
          ],
          responses: { 200: { description: "Windows", ...json(ref("Slots")) }, ...problems },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        OrderInput: z.toJSONSchema(orderSchema, { io: "input", unrepresentable: "any" }),
        Order: orderShape,
        Slots: slotsShape,
        Problem: problemShape,
      },
    },
  };
}

const instant = { type: "string", format: "date-time" };
const span = { type: "object", required: ["start", "end"], properties: { start: instant, end: instant } };

const orderShape = {
  type: "object",
  required: ["id", "code", "status", "price", "trackingUrl"],
  properties: {
    id: { type: "string", format: "uuid" },
    code: { type: "string" },
    status: { enum: allStatuses },
    service: { type: "string" },
    area: { type: "string" },
    window: span,
    requests: {
      type: "object",
      description: "What the customer asked of whoever comes",
      properties: { gender: { enum: genders }, language: { enum: languages } },
    },
    price: {
      type: "object",
      properties: { amount: { type: "integer" }, currency: { type: "string" }, lines: { type: "array" } },
    },
    worker: { type: ["object", "null"], properties: { name: { type: "string" } } },
    arrivalAt: { ...instant, type: ["string", "null"] },
    arrivalFrom: { ...instant, type: ["string", "null"] },
    arrivalTo: { ...instant, type: ["string", "null"] },
    placedAt: instant,
    trackingUrl: { type: "string", format: "uri" },
  },
};

const slotsShape = {
  type: "object",
  properties: {
    slots: { type: "array", items: { ...span, properties: { ...span.properties, free: { type: "integer" } } } },
  },
};

const problemShape = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { field: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};
