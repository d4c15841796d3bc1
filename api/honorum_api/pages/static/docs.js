// Starts Swagger UI on our own description; no validator elsewhere is asked.
window.addEventListener("load", () => {
  SwaggerUIBundle({ url: "/openapi.json", dom_id: "#routes", deepLinking: true, validatorUrl: null });
});
