export const signIn = {
  title: "Staff sign-in",
  lead: "For workers, support, managers and the owner.",
  login: "Login",
  password: "Password",
  submit: "Sign in",
  sending: "Signing in",
  failed:
    "Login or password is not right. Five wrong tries in a row close the login for 15 minutes, then try again; if you forgot your password, ask the owner for a new one.",
  missing: "Please fill in login and password.",
  already: "You are signed in as {name}.",
  go: "Go to work",
  demoTitle: "This is a demo shop: one tap and you are in",
  demoLead: "Every password is {password}",
  roles: { owner: "Owner", manager: "Manager", support: "Support agent", worker: "Worker" },
  roleHints: {
    owner: "Reports, rules, staff",
    manager: "The board, reassigning, escalations",
    support: "Phone orders, look-ups, complaints",
    worker: "Accept, set out, complete on a phone",
  },
};
