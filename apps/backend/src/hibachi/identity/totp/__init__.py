"""The second factor: setting up an authenticator app, checking its codes once each, switching it off;
recovery codes stand in for them. Announces `AccountSecurityChanged`."""
