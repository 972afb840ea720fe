// Generated from the OpenAPI document by `npm run generate`; not edited by hand.
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["jobs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["audit.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["regions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["regions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisations.list"];
        put?: never;
        post: operations["organisations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["organisations.edit"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organisations.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.list"];
        put?: never;
        post: operations["users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["users.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["users.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["memberships.list"];
        put?: never;
        post: operations["memberships.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["memberships.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["memberships.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auth.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["files.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["files.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drafts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drafts.show"];
        put: operations["drafts.keep"];
        post?: never;
        delete: operations["drafts.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sandboxclock.show"];
        put?: never;
        post: operations["sandboxclock.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendaryears.list"];
        put?: never;
        post: operations["calendaryears.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendaryears.show"];
        put: operations["calendaryears.reimport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendaryears.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deadlines.compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parameters.list"];
        put?: never;
        post: operations["parameters.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parameters.show"];
        put: operations["parameters.repropose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["parameters.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["parameters.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notifications.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notifications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workitems.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-items/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workitems.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["demoaccounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogues.list"];
        put?: never;
        post: operations["catalogues.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogues/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogues.effective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogues.show"];
        put: operations["catalogues.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogues/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogues.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogues/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogues.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["vendors.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["vendors.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{id}/requirement-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["vendors.checkRequirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registrations.list"];
        put?: never;
        post: operations["registrations.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registrations.show"];
        put: operations["registrations.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor-registrations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registrations.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["socialworkers.list"];
        put?: never;
        post: operations["socialworkers.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["socialworkers.show"];
        put: operations["socialworkers.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-workers/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["socialworkers.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-workers/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["socialworkers.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debarments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["debarments.list"];
        put?: never;
        post: operations["debarments.impose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debarments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["debarments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debarments/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["debarments.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimates.list"];
        put?: never;
        post: operations["estimates.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimates.show"];
        put: operations["estimates.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimates.compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimates.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimates.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimates.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimates.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["budgetlines.list"];
        put?: never;
        post: operations["budgetlines.load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["budgetlines.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget-lines/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["budgetlines.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget-lines/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["budgetlines.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budget-lines/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["budgetlines.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projects.list"];
        put?: never;
        post: operations["projects.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projects.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/reserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/return-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.returnPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/publish-intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.publishIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/entrust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.entrust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["projects.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tenders.list"];
        put?: never;
        post: operations["tenders.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tenders.show"];
        put: operations["tenders.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tenders.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custodian-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["custody.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/custodians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["custody.show"];
        put: operations["custody.name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/custodian-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["custody.setKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openings.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inquiries.list"];
        put?: never;
        post: operations["inquiries.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inquiries.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inquiries.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inquiries.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notices.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bids.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{id}/bid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bids.showOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bids.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bids.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bids.replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bids.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ceremony.shares"];
        put?: never;
        post: operations["ceremony.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviewpanels.ofTender"];
        put?: never;
        post: operations["reviewpanels.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/panel-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviewpanels.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviewpanels.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/reseat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.reseat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/chair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-panels/{id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reviewpanels.dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review.showChecks"];
        put?: never;
        post: operations["review.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review.consult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review.listConsultations"];
        put?: never;
        post: operations["review.recordConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/call-final-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review.callFinalOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/score-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scores.own"];
        put: operations["scores.fill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/score-sheet/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/score-sheet/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/score-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scores.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scores.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-sheets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores.score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/draw-ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores.drawTies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scores.evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/evaluation/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scores.replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reports.showOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/price-explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reports.explainPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/report/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reports.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/report/deem-signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reports.deemSigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awards.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awards.ofTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awards.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/determine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awards.determine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awards.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/annul-award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["awards.annulAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardletters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/award-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["awardletters.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/competition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["failures.competition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["failures.fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["challenges.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["challenges.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["challenges.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tendersuspension.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tendersuspension.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/complain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complaints.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["complaints.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["complaints.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complaints.uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complaints.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contracts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contracts.show"];
        put: operations["contracts.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/check-legally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.checkLegally"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/check-budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.checkBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contracts.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/register-seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.registerSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/hand-in-scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.handInScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/receive-bond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.receiveBond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/return-bond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.returnBond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/rescind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.rescind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contractacts.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["milestones.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["milestones.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["milestones.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contractdocuments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verifications.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifications.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/staff-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["staffassignments.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffassignments.vacancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffassignments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffassignments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-assignments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["staffassignments.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/service-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["servicereports.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["servicereports.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["servicereports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["servicereports.show"];
        put: operations["servicereports.redraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["servicereports.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["servicereports.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["servicereports.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["servicereports.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptances.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/acceptance-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["acceptances.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["acceptances.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["acceptances.show"];
        put: operations["acceptances.replan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptances.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptances.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptances.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/deductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deductions.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deductions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deductions.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deductions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deductions.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deductions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deductions.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deductions/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deductions.waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessments.commission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessments.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessments.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessments.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evaluator-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessmentwork.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/draw-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.drawSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessmentwork.listSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/record-veto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.recordVeto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/strike-veto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.strikeVeto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/release-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.releaseDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentwork.finalise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessment-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessmentsheets.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessment-sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessmentsheets.show"];
        put: operations["assessmentsheets.fill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessment-sheets/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assessmentsheets.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assessmentsheets.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rectifications.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rectifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rectifications.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rectifications.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rectifications.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rectifications.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoices.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoices.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoices.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoices.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paymentrequests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paymentrequests.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/endorse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.endorse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentrequests.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/correct-payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.correctPayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-requests/{id}/confirm-payee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paymentorders.confirmPayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contractpayments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/archive-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases.archiveIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/chain/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases.proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calculators.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculators/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calculators.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthView: {
            /** @enum {string} */
            status: "ok";
        };
        JobRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "event" | "job";
            /**
             * @description the event or the job
             * @example tender.published
             */
            name: string;
            /** @description what reacts to it; for a job, its name */
            handler: string;
            /** @enum {string} */
            state: "open" | "dead" | "done";
            /** @description ids only */
            payload: {
                [key: string]: unknown;
            };
            /** @description attempts begun */
            attempts: number;
            /** @description why the last attempt failed: a code or one line */
            lastError: string | null;
            traceId: string;
            /**
             * Format: date-time
             * @description real time, like every instant here
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            dispatchedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            doneAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            deadAt: string | null;
        };
        JobView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "event" | "job";
            /**
             * @description the event or the job
             * @example tender.published
             */
            name: string;
            /** @description what reacts to it; for a job, its name */
            handler: string;
            /** @enum {string} */
            state: "open" | "dead" | "done";
            /** @description ids only */
            payload: {
                [key: string]: unknown;
            };
            /** @description attempts begun */
            attempts: number;
            /** @description why the last attempt failed: a code or one line */
            lastError: string | null;
            traceId: string;
            /**
             * Format: date-time
             * @description real time, like every instant here
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            dispatchedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            doneAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            deadAt: string | null;
            /** @description commands the caller may take now */
            allowed: string[];
        };
        AuditEntryView: {
            chain: string;
            seq: number;
            action: string;
            subjectType: string;
            /** Format: uuid */
            subjectId: string | null;
            /** Format: uuid */
            organisationId: string | null;
            /** @enum {string} */
            actorKind: "user" | "system";
            /** Format: uuid */
            actorUserId: string | null;
            actorName: string | null;
            /**
             * Format: date-time
             * @description business time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description real time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
            /** @description ids, codes and field names; never personal values */
            details: {
                [key: string]: unknown;
            };
            /** @description hash that links the entry, hex */
            hash: string;
        };
        AuditFaultView: {
            chain: string;
            seq: number;
            /** @enum {string} */
            fault: "entry-changed" | "entry-missing" | "link-broken" | "head-differs" | "checkpoint-differs";
        };
        AuditVerdictView: {
            chains: number;
            entries: number;
            faults: components["schemas"]["AuditFaultView"][];
        };
        RegionView: {
            /** @example 310199 */
            code: string;
            /** @example 清源区 */
            name: string;
            /**
             * @description null for the country
             * @example 310199
             */
            parentCode: string | null;
            /** @description 0 country, 1 province, 2 city, 3 county */
            level: number;
            /** @description codes from the country down to this region */
            lineage: string[];
            /**
             * @description whose parameters apply when the region has none of its own
             * @example 310199
             */
            parameterRegion: string;
        };
        OrganisationRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "purchaser" | "procurement_agent" | "service_site" | "vendor" | "evaluator" | "finance" | "oversight" | "external" | "operator";
            name: string;
            /** @example 52310104MJE000187R */
            uscc: string;
            /** @example 310199 */
            regionCode: string;
            /** @enum {string} */
            status: "active" | "closed";
        };
        OrganisationView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "purchaser" | "procurement_agent" | "service_site" | "vendor" | "evaluator" | "finance" | "oversight" | "external" | "operator";
            name: string;
            /** @example 52310104MJE000187R */
            uscc: string;
            /** @example 310199 */
            regionCode: string;
            /** @enum {string} */
            status: "active" | "closed";
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            usingOffice: string | null;
            budgetUnitCode: string | null;
            legalForm: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        CreateOrganisation: {
            /** @enum {string} */
            kind: "purchaser" | "procurement_agent" | "service_site" | "vendor" | "evaluator" | "finance" | "oversight" | "external" | "operator";
            /** @example 清源区公安分局 */
            name: string;
            /** @example 52310104MJE000187R */
            uscc: string;
            /** @example 310199 */
            regionCode: string;
            /** @description 使用科室: the office that has the need */
            usingOffice?: string;
            /** @description 预算单位编码 */
            budgetUnitCode?: string;
            /** @description such as 民办非企业单位 */
            legalForm?: string;
        };
        EditOrganisation: {
            name?: string;
            usingOffice?: string | null;
        };
        UserRow: {
            /** Format: uuid */
            id: string;
            login: string;
            displayName: string;
            /** @enum {string} */
            status: "active" | "disabled";
        };
        UserView: {
            /** Format: uuid */
            id: string;
            login: string;
            displayName: string;
            /** @enum {string} */
            status: "active" | "disabled";
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description whether a password was ever set */
            hasPassword: boolean;
            /**
             * Format: date-time
             * @description until when the open invitation is good
             * @example 2026-08-26T02:00:00.000Z
             */
            invitedUntil: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        CreateUser: {
            /**
             * @description post@organisation, without spaces; capitals make no difference
             * @example 经办员@清源区公安分局
             */
            login: string;
            /**
             * @description the post as people call it; no name of a person is needed
             * @example 采购经办员
             */
            displayName: string;
        };
        InvitationView: {
            token: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            expiresAt: string;
        };
        CreatedUserView: {
            /** Format: uuid */
            id: string;
            login: string;
            displayName: string;
            /** @enum {string} */
            status: "active" | "disabled";
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description whether a password was ever set */
            hasPassword: boolean;
            /**
             * Format: date-time
             * @description until when the open invitation is good
             * @example 2026-08-26T02:00:00.000Z
             */
            invitedUntil: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
            invitation: components["schemas"]["InvitationView"];
        };
        MembershipRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            login: string;
            displayName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            /** @enum {string} */
            status: "active" | "ended";
        };
        MembershipView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            login: string;
            displayName: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            /** @enum {string} */
            status: "active" | "ended";
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            endedAt: string | null;
        };
        GrantMembership: {
            /** Format: uuid */
            userId: string;
            /** Format: uuid */
            organisationId: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
        };
        Login: {
            /**
             * @description post@organisation, without spaces; capitals make no difference
             * @example 经办员@清源区公安分局
             */
            login: string;
            password: string;
            /**
             * Format: uuid
             * @description the post to act in; the oldest one when left out
             */
            membershipId?: string;
            /**
             * @description a browser gets its refresh token as a cookie that no script can read
             * @enum {string}
             */
            client: "browser" | "api";
        };
        OwnPostView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            organisationKind: "purchaser" | "procurement_agent" | "service_site" | "vendor" | "evaluator" | "finance" | "oversight" | "external" | "operator";
            /** @example 310199 */
            regionCode: string;
        };
        TokensView: {
            /** Format: uuid */
            sessionId: string;
            /** @description for the header Authorization: Bearer */
            accessToken: string;
            /** @description seconds for which the access token is good */
            expiresIn: number;
            /** @description for API clients; a browser has it in its cookie */
            refreshToken?: string;
            /**
             * Format: date-time
             * @description when the session ends at the latest
             * @example 2026-08-26T02:00:00.000Z
             */
            sessionExpiresAt: string;
            /** @description the post acted in */
            membership: components["schemas"]["OwnPostView"];
            /** @description every post the person holds */
            memberships: components["schemas"]["OwnPostView"][];
        };
        RefreshRequest: {
            /**
             * Format: uuid
             * @description of a browser: the session whose cookie is meant
             */
            sessionId?: string;
            /** @description of an API client */
            refreshToken?: string;
        };
        MeView: {
            /** Format: uuid */
            userId: string;
            login: string;
            displayName: string;
            /** Format: uuid */
            sessionId: string;
            /** @description the post acted in */
            membership: components["schemas"]["OwnPostView"];
            /** @description every post the person holds */
            memberships: components["schemas"]["OwnPostView"][];
            permissions: string[];
        };
        SwitchPost: {
            /** Format: uuid */
            membershipId: string;
        };
        SessionRow: {
            /** Format: uuid */
            id: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            client: "browser" | "api";
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            organisationName: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description last refresh
             * @example 2026-08-26T02:00:00.000Z
             */
            usedAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            expiresAt: string;
        };
        ChangePassword: {
            oldPassword: string;
            newPassword: string;
        };
        AcceptInvitation: {
            token: string;
            password: string;
        };
        FileView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description media type that the content shows */
            contentType: string;
            bytes: number;
            /** @description SHA-256, hex */
            sha256: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            uploadedAt: string;
        };
        DraftRow: {
            /** Format: uuid */
            id: string;
            /** @example contracts:terms */
            form: string;
            /** @description how often it was kept: a tab that finds more than one step since its own knows of another tab */
            version: number;
            /**
             * Format: date-time
             * @description real time
             * @example 2026-08-26T02:00:00.000Z
             */
            updatedAt: string;
        };
        DraftView: {
            /** @example contracts:terms */
            form: string;
            /** @description how often it was kept; 0 when nothing is */
            version: number;
            /**
             * Format: date-time
             * @description real time
             * @example 2026-08-26T02:00:00.000Z
             */
            updatedAt: string | null;
            body: {
                [key: string]: unknown;
            } | null;
        };
        KeepDraft: {
            /**
             * @description what the form holds, of any shape, 256 KB at most
             * @example {
             *       "title": "草稿"
             *     }
             */
            body: {
                [key: string]: unknown;
            };
        };
        ClockView: {
            /** @description whether this database was born a sandbox */
            sandbox: boolean;
            /**
             * Format: date-time
             * @description business time: decides deadlines and states
             * @example 2026-08-26T02:00:00.000Z
             */
            now: string;
            /**
             * Format: date-time
             * @description real time: decides tokens and sessions
             * @example 2026-08-26T02:00:00.000Z
             */
            realNow: string;
            /** @description business time less real time */
            offsetSeconds: number;
        };
        SetSandboxClock: {
            /**
             * Format: date-time
             * @description business time from now on; never earlier than it is
             * @example 2026-08-26T02:00:00.000Z
             */
            now: string;
        };
        CalendarYearRow: {
            /** Format: uuid */
            id: string;
            year: number;
            /**
             * @description only an active year counts
             * @enum {string}
             */
            status: "proposed" | "active" | "superseded";
            /** @enum {string} */
            standing: "official" | "provisional";
            sourceDocument: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        HolidayRange: {
            /** @example 春节 */
            name: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            to: string;
        };
        CalendarYearView: {
            /** Format: uuid */
            id: string;
            year: number;
            /**
             * @description only an active year counts
             * @enum {string}
             */
            status: "proposed" | "active" | "superseded";
            /** @enum {string} */
            standing: "official" | "provisional";
            sourceDocument: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            url: string | null;
            holidays: components["schemas"]["HolidayRange"][];
            /** @description weekend days worked in exchange */
            makeupWorkdays: string[];
            /** @description statutory festival days */
            festivalDays: string[];
            /**
             * Format: uuid
             * @description the year that took its place
             */
            supersededBy: string | null;
        };
        ImportCalendarYear: {
            year: number;
            /**
             * @description official: by the published notice; provisional: a stand-in until it is published
             * @enum {string}
             */
            standing: "official" | "provisional";
            /**
             * @description number of the notice
             * @example 国办发明电〔2025〕7号
             */
            sourceDocument: string;
            /** @example https://www.gov.cn/notice.htm */
            url: string | null;
            /** @description every day off, weekends between included */
            holidays: components["schemas"]["HolidayRange"][];
            /** @description weekend days worked in exchange (调休), dates */
            makeupWorkdays: string[];
            /** @description statutory festival days, dates; each lies in a holiday */
            festivalDays: string[];
        };
        ComputeDeadline: {
            /** @enum {string} */
            op: "add-working-days" | "add-days";
            /**
             * Format: date
             * @description day of the event; it is not counted itself
             * @example 2026-11-23
             */
            start: string;
            /** @description days */
            n: number;
        };
        DeadlineView: {
            /**
             * Format: date
             * @description the last day of the period
             * @example 2026-11-23
             */
            lastDay: string;
            /**
             * Format: date
             * @description where the count ended, before it rolled on from a rest day
             * @example 2026-11-23
             */
            counted: string;
            /** @description a year it touches has no official notice yet */
            provisional: boolean;
        };
        ParameterRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "proposed" | "active" | "superseded" | "withdrawn";
            kind: string;
            /** @example 310199 */
            region: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveTo: string | null;
            relief: boolean;
            sourceDocument: string;
            /** @enum {string} */
            certainty: "C" | "C2" | "K-high" | "K-med" | "K-low";
            /**
             * Format: date-time
             * @description known as law from here on; null while proposed
             * @example 2026-08-26T02:00:00.000Z
             */
            knownFrom: string | null;
            /**
             * Format: date-time
             * @description and no longer from here on
             * @example 2026-08-26T02:00:00.000Z
             */
            supersededAt: string | null;
        };
        ParameterView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "proposed" | "active" | "superseded" | "withdrawn";
            kind: string;
            /** @example 310199 */
            region: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveTo: string | null;
            relief: boolean;
            sourceDocument: string;
            /** @enum {string} */
            certainty: "C" | "C2" | "K-high" | "K-med" | "K-low";
            /**
             * Format: date-time
             * @description known as law from here on; null while proposed
             * @example 2026-08-26T02:00:00.000Z
             */
            knownFrom: string | null;
            /**
             * Format: date-time
             * @description and no longer from here on
             * @example 2026-08-26T02:00:00.000Z
             */
            supersededAt: string | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            extrapolate: boolean;
            value: {
                [key: string]: unknown;
            };
            article: string | null;
            url: string | null;
            note: string | null;
            /**
             * Format: uuid
             * @description the row that took days out of its period
             */
            supersededBy: string | null;
            /**
             * Format: uuid
             * @description the superseded row whose remaining days it keeps in force
             */
            continues: string | null;
        };
        ProposeParameter: {
            /** @example contribution-scheme */
            kind: string;
            /**
             * @description 000000 is the whole country
             * @example 310199
             */
            region: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description the last day in force; null when the source names none
             * @example 2026-11-23
             */
            effectiveTo: string | null;
            /** @description whether this set, being the last, holds on after its end */
            extrapolate: boolean;
            /** @description lies over a base row for as long as it is in force */
            relief: boolean;
            /** @description the value, of the shape of its kind; money and rates as decimal strings */
            value: {
                [key: string]: unknown;
            };
            /**
             * @description number of the document it comes from
             * @example 沪人社规〔2026〕2号
             */
            sourceDocument: string;
            article?: string;
            /** @example https://www.gov.cn/notice.htm */
            url?: string;
            /**
             * @description C text read, C2 read in a secondary source, K knowledge not yet checked
             * @enum {string}
             */
            certainty: "C" | "C2" | "K-high" | "K-med" | "K-low";
            note?: string;
        };
        NotificationRow: {
            /** Format: uuid */
            id: string;
            /**
             * @description what happened
             * @example contract.issued
             */
            code: string;
            /** @description the same in words, in the language of the caller */
            text: string;
            /**
             * @description what it is about: the singular of a collection
             * @example contract
             */
            subject: string;
            /** Format: uuid */
            subjectId: string;
            /**
             * Format: date-time
             * @description business time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description real time
             * @example 2026-08-26T02:00:00.000Z
             */
            readAt: string | null;
        };
        WorkItemRow: {
            /**
             * @description what it is about: the singular of a collection
             * @example contract
             */
            subject: string;
            /** Format: uuid */
            subjectId: string;
            /** @description what people call it by */
            number: string | null;
            title: string;
            /** @description the purchase that it belongs to */
            purchase: string | null;
            /** @description what is to be done, by the path of its operation below the subject (`check-legally`, `score-sheet/lock`); with a slash in front, below the root of the API; an edit by its name in `allowed` */
            commands: string[];
            /** @description state of the subject */
            status: string;
            /**
             * Format: date-time
             * @description since when it waits
             * @example 2026-08-26T02:00:00.000Z
             */
            since: string;
            /**
             * Format: date
             * @description the last day for it, null where there is none
             * @example 2026-11-23
             */
            dueOn: string | null;
            /** @description working days from today to the last day, negative when it is late; null where there is none, or in a year without a calendar */
            workingDaysLeft: number | null;
            /**
             * @description the rule that sets the last day; null where the parties set it
             * @example A22
             */
            rule: string | null;
        };
        SubjectWorkView: {
            subject: string;
            count: number;
            /** @description of these, past their last day */
            late: number;
        };
        WorkSummaryView: {
            total: number;
            late: number;
            /** @description notifications */
            unread: number;
            subjects: components["schemas"]["SubjectWorkView"][];
        };
        DemoPersonView: {
            /** @description the login is `name@organisation` */
            name: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
        };
        DemoOrganisationView: {
            key: string;
            name: string;
            people: components["schemas"]["DemoPersonView"][];
        };
        DemoAccountsView: {
            /** @description the same for all; null where people are real */
            password: string | null;
            /** @description none where people are real */
            organisations: components["schemas"]["DemoOrganisationView"][];
        };
        CatalogueRow: {
            /** Format: uuid */
            id: string;
            /** @example 310199 */
            regionCode: string;
            /** @description the year it is for */
            year: number;
            /** @description which version of that year */
            ordinal: number;
            title: string;
            /** @enum {string} */
            status: "draft" | "published" | "retired";
            purchaser: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            publishedAt: string | null;
        };
        PartyView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProcessStepsInput: {
            /** @description 需求发现: the record it must leave */
            discovery: string;
            /** @description 服务承接 */
            intake: string;
            /** @description 服务转介 */
            referral: string;
            /** @description 服务评估 */
            appraisal: string;
        };
        OfferedIndicatorInput: {
            code: string;
            name: string;
            /** @description what the target counts, such as 小时 or 比率 */
            unit: string;
            /**
             * @description default target in the unit; 0.95 for 95 %
             * @example 0.08
             */
            target: string;
        };
        ServiceItemView: {
            code: string;
            /** @enum {string} */
            dutyGroup: "rehabilitation" | "assistance" | "education" | "administration";
            name: string;
            unit: string;
            qualityStandard: string;
            /** @description clients for one social worker */
            clientsPerWorker: number | null;
            /** @description the record each step must leave */
            processSteps: components["schemas"]["ProcessStepsInput"];
            /**
             * @description reference price of one unit, yuan with tax
             * @example 1234567.89
             */
            referencePrice: string | null;
            indicators: components["schemas"]["OfferedIndicatorInput"][];
        };
        CatalogueView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "published" | "retired";
            /** @description commands the caller may take now */
            allowed: string[];
            /** @example 310199 */
            regionCode: string;
            year: number;
            ordinal: number;
            title: string;
            guidance: string;
            procurementItemCode: string | null;
            purchaser: components["schemas"]["PartyView"];
            items: components["schemas"]["ServiceItemView"][];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        ServiceItemInput: {
            /** @description unique within the catalogue */
            code: string;
            /** @enum {string} */
            dutyGroup: "rehabilitation" | "assistance" | "education" | "administration";
            name: string;
            /** @description what is counted, such as 人次 */
            unit: string;
            qualityStandard: string;
            /** @description staffing ratio: clients for one social worker */
            clientsPerWorker?: number;
            processSteps: components["schemas"]["ProcessStepsInput"];
            /**
             * @description reference price of one unit, yuan with tax
             * @example 1234567.89
             */
            referencePrice?: string;
            indicators: components["schemas"]["OfferedIndicatorInput"][];
        };
        DraftCatalogue: {
            title: string;
            /** @description place in the guidance catalogue (政府购买服务指导性目录), A3 */
            guidance: string;
            /**
             * @description 政府采购品目, A4
             * @example C05
             */
            procurementItemCode?: string;
            items: components["schemas"]["ServiceItemInput"][];
            year: number;
        };
        CatalogueDraft: {
            title: string;
            /** @description place in the guidance catalogue (政府购买服务指导性目录), A3 */
            guidance: string;
            /**
             * @description 政府采购品目, A4
             * @example C05
             */
            procurementItemCode?: string;
            items: components["schemas"]["ServiceItemInput"][];
        };
        VendorRow: {
            /** Format: uuid */
            id: string;
            name: string;
            legalForm: string | null;
            /** @example 310199 */
            regionCode: string;
            /**
             * @description its registration: information, never a gate
             * @enum {string|null}
             */
            registration: "verified" | "lapsed" | null;
        };
        ScopeRegionInput: {
            /**
             * @description the debarment holds in it and below it; 000000 for the whole country
             * @example 310199
             */
            regionCode: string;
        };
        BarView: {
            /**
             * Format: uuid
             * @description the debarment
             */
            id: string;
            decisionNumber: string;
            body: components["schemas"]["PartyView"];
            reason: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            fromOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            untilOn: string;
            scope: components["schemas"]["ScopeRegionInput"][];
        };
        VendorView: {
            /** Format: uuid */
            id: string;
            name: string;
            legalForm: string | null;
            /** @example 310199 */
            regionCode: string;
            /**
             * @description its registration: information, never a gate
             * @enum {string|null}
             */
            registration: "verified" | "lapsed" | null;
            /** @example 52310104MJE000187R */
            uscc: string;
            /**
             * Format: date
             * @description last day on which the registration stands
             * @example 2026-11-23
             */
            validUntil: string | null;
            bars: components["schemas"]["BarView"][];
        };
        RequirementRuleInput: {
            code: string;
            /**
             * @description the last eleven are known only to be refused: A48, C3
             * @enum {string}
             */
            kind: "statutory-conditions" | "credit-lists" | "annual-inspection" | "charter-scope" | "assigned-staff" | "certified-staff" | "certified-share" | "lead-certificate" | "labour-contracts" | "social-insurance" | "organisation-age" | "evaluation-grade" | "registered-capital" | "assets" | "turnover" | "employees" | "profit" | "tax-paid" | "place-of-registration" | "regional-performance" | "regional-awards";
            /** @description people; for assigned-staff, certified-staff */
            minimum?: number;
            /**
             * @description ratio of the assigned staff; for certified-share
             * @example 0.08
             */
            share?: string;
            /**
             * @description the lowest level that counts; for certified-staff, certified-share, lead-certificate
             * @enum {string}
             */
            level?: "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /** @description one of which the charter must name; for charter-scope */
            words?: string[];
            /**
             * Format: date
             * @description the first day of a look that still counts; for credit-lists
             * @example 2026-11-23
             */
            checkedFrom?: string;
        };
        AssignmentInput: {
            /**
             * Format: uuid
             * @description somebody on the caller's roster
             */
            workerId: string;
            /** @description whether this is the project lead */
            isLead: boolean;
        };
        CheckRequirements: {
            rules: components["schemas"]["RequirementRuleInput"][];
            /** @description the team that would be assigned */
            team: components["schemas"]["AssignmentInput"][];
            /**
             * Format: date
             * @description the day to judge for; today when left out
             * @example 2026-11-23
             */
            on?: string;
        };
        RequirementFindingView: {
            code: string;
            /** @enum {string} */
            kind: "statutory-conditions" | "credit-lists" | "annual-inspection" | "charter-scope" | "assigned-staff" | "certified-staff" | "certified-share" | "lead-certificate" | "labour-contracts" | "social-insurance";
            /** @enum {string} */
            finding: "pass" | "violation" | "uncertain" | "not-applicable";
            message: string;
        };
        RequirementCheckView: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
            findings: components["schemas"]["RequirementFindingView"][];
            /** @description registration and team as they were judged: without a name or a number of anybody */
            subject: {
                [key: string]: unknown;
            };
        };
        RegistrationRow: {
            /** Format: uuid */
            id: string;
            vendor: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "verified" | "lapsed" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date
             * @description last day on which it stands
             * @example 2026-11-23
             */
            validUntil: string | null;
        };
        CertificateInput: {
            number: string;
            /** @description who registered it */
            authority: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last day; left out when it has none
             * @example 2026-11-23
             */
            expiresOn?: string;
            /**
             * Format: uuid
             * @description an upload that proves it
             */
            fileId: string;
        };
        InspectionInput: {
            year: number;
            /** @enum {string} */
            result: "passed" | "basically-passed" | "failed";
            /**
             * Format: uuid
             * @description an upload that proves it
             */
            fileId: string;
        };
        GradeInput: {
            /**
             * @description 社会组织评估等级: informational, never a bar (C3)
             * @enum {string}
             */
            level: "1A" | "2A" | "3A" | "4A" | "5A";
            /**
             * Format: date
             * @example 2026-11-23
             */
            ratedOn: string;
            /**
             * Format: uuid
             * @description an upload that proves it
             */
            fileId: string;
        };
        CreditCheckInput: {
            /** @enum {string} */
            list: "enforcement-defaulters" | "major-tax-violators" | "procurement-violators";
            /**
             * Format: date
             * @example 2026-11-23
             */
            checkedOn: string;
            /** @description whether the vendor stood in it */
            isListed: boolean;
            /**
             * Format: uuid
             * @description the dated screenshot, an upload
             */
            fileId: string;
        };
        ProofInput: {
            /** @enum {string} */
            kind: "financial-report" | "tax-payment" | "social-insurance" | "equipment-and-skills" | "other";
            /**
             * Format: uuid
             * @description an upload that proves it
             */
            fileId: string;
        };
        DossierInput: {
            /**
             * @description 统一社会信用代码 as printed on the certificate; its own
             * @example 52310104MJE000187R
             */
            uscc: string;
            /** @enum {string} */
            legalForm: "private-non-enterprise" | "social-association" | "foundation" | "public-institution" | "enterprise" | "self-employed" | "other";
            certificate: components["schemas"]["CertificateInput"];
            /** @description 业务范围 of the charter, or 经营范围 */
            charterScope: string;
            inspections: components["schemas"]["InspectionInput"][];
            grade?: components["schemas"]["GradeInput"];
            /** @description 从业人员, all of them */
            employees: number;
            /** @description 所属行业 (A43) */
            industry: string;
            creditChecks: components["schemas"]["CreditCheckInput"][];
            proofs: components["schemas"]["ProofInput"][];
        };
        DeclarationView: {
            /** @enum {string} */
            condition: "civil-liability" | "credit-and-accounts" | "equipment-and-skills" | "taxes-and-social-security" | "no-major-violation" | "other-legal-conditions";
            /**
             * Format: uuid
             * @description the signatory
             */
            signedBy: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            signedOn: string;
        };
        DefectInput: {
            /** @enum {string} */
            item: "certificate" | "charter-scope" | "inspections" | "grade" | "sme-facts" | "declarations" | "credit-checks" | "proofs" | "roster" | "labour-contracts" | "social-insurance";
            /** @description what is wrong with it */
            reason: string;
        };
        DefectLetterView: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            returnedOn: string;
            /**
             * Format: date
             * @description last day to mend them
             * @example 2026-11-23
             */
            mendBy: string;
            defects: components["schemas"]["DefectInput"][];
        };
        GapView: {
            /** @enum {string} */
            item: "certificate" | "charter-scope" | "inspections" | "grade" | "sme-facts" | "declarations" | "credit-checks" | "proofs" | "roster" | "labour-contracts" | "social-insurance";
            /** @enum {string} */
            code: "certificate-expired" | "inspection-missing" | "declarations-missing" | "credit-checks-missing" | "proofs-missing" | "roster-empty" | "labour-contracts-missing" | "social-insurance-missing";
            message: string;
        };
        SmeView: {
            /** @description null where it cannot be told */
            isSme: boolean | null;
            /** @enum {string|null} */
            size: "micro" | "small" | "medium" | "large" | null;
            /** @enum {string} */
            ground: "not-an-enterprise" | "industry-not-covered" | "employees";
            /** @enum {string} */
            rule: "T2" | "A43";
        };
        RosterView: {
            employed: number;
            /** @description with a certificate in force today */
            certified: number;
            /** @description without proof of a labour contract */
            withoutContract: number;
            /** @description without proof of social insurance */
            withoutInsurance: number;
            /** @description on the roster of another vendor too; told to the offices only */
            elsewhere: number | null;
        };
        RegistrationView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "verified" | "lapsed" | "withdrawn";
            /** @description commands the caller may take now */
            allowed: string[];
            vendor: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            dossier: components["schemas"]["DossierInput"];
            declarations: components["schemas"]["DeclarationView"][];
            /** @description the oldest first */
            letters: components["schemas"]["DefectLetterView"][];
            gaps: components["schemas"]["GapView"][];
            sme: components["schemas"]["SmeView"];
            roster: components["schemas"]["RosterView"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            verifiedOn: string | null;
            /**
             * Format: date
             * @description last day on which it stands
             * @example 2026-11-23
             */
            validUntil: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        ConditionInput: {
            /** @enum {string} */
            condition: "civil-liability" | "credit-and-accounts" | "equipment-and-skills" | "taxes-and-social-security" | "no-major-violation" | "other-legal-conditions";
        };
        DeclareConditions: {
            conditions: components["schemas"]["ConditionInput"][];
        };
        ReturnRegistration: {
            /** @description all defects: there is one letter */
            defects: components["schemas"]["DefectInput"][];
            /** @description working days to mend them, from the next one on */
            workingDays: number;
        };
        WorkerRow: {
            /** Format: uuid */
            id: string;
            /** @description the vendor */
            vendor: string;
            code: string;
            name: string | null;
            /**
             * @description masked
             * @example 110105********002X
             */
            citizenId: string | null;
            /** @enum {string} */
            status: "employed" | "left" | "erased";
            /** @enum {string} */
            postLevel: "worker" | "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /**
             * @description the highest in force today
             * @enum {string|null}
             */
            level: "assistant-social-worker" | "social-worker" | "senior-social-worker" | null;
        };
        WorkerCertificateView: {
            /** @enum {string} */
            level: "assistant-social-worker" | "social-worker" | "senior-social-worker";
            number: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            expiresOn: string | null;
            /** @description whether it counts today */
            isInForce: boolean;
        };
        TrainingHoursInput: {
            /** @description 上岗培训, hours */
            induction: number;
            /** @description 继续教育, hours */
            continuing: number;
        };
        WorkerView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "employed" | "left" | "erased";
            /** @description commands the caller may take now */
            allowed: string[];
            vendor: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            code: string;
            name: string | null;
            /**
             * @description masked
             * @example 110105********002X
             */
            citizenId: string | null;
            /**
             * @description masked
             * @example 138****0000
             */
            phone: string | null;
            /** @enum {string} */
            education: "below-college" | "college" | "bachelor" | "master" | "doctor";
            hasSocialWorkDegree: boolean;
            /** @enum {string} */
            postLevel: "worker" | "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /**
             * Format: date
             * @example 2026-11-23
             */
            hiredOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            leftOn: string | null;
            certificates: components["schemas"]["WorkerCertificateView"][];
            training: components["schemas"]["TrainingHoursInput"];
            hasLabourContract: boolean;
            hasSocialInsurance: boolean;
            /** @description whether on another vendor's roster too; told to the offices only */
            isElsewhere: boolean | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        WorkerCertificateInput: {
            /** @enum {string} */
            level: "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /** @description 管理号 */
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last day of its registration; left out when it has none
             * @example 2026-11-23
             */
            expiresOn?: string;
        };
        RegisterWorker: {
            /** @description the vendor's own code for the person, unique within the vendor */
            code: string;
            name: string;
            /** @enum {string} */
            education: "below-college" | "college" | "bachelor" | "master" | "doctor";
            /** @description whether the degree is in social work */
            hasSocialWorkDegree: boolean;
            /** @enum {string} */
            postLevel: "worker" | "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /**
             * Format: date
             * @example 2026-11-23
             */
            hiredOn: string;
            certificates: components["schemas"]["WorkerCertificateInput"][];
            training: components["schemas"]["TrainingHoursInput"];
            /** @description whether a labour contract was shown */
            hasLabourContract: boolean;
            /** @description whether payment of social insurance was shown */
            hasSocialInsurance: boolean;
            /**
             * @description 公民身份号码; kept encrypted, shown masked
             * @example 11010519491231002X
             */
            citizenId: string;
            /**
             * @description mobile; kept encrypted, shown masked
             * @example 13800000000
             */
            phone?: string;
        };
        ChangeWorker: {
            /** @description the vendor's own code for the person, unique within the vendor */
            code: string;
            name: string;
            /** @enum {string} */
            education: "below-college" | "college" | "bachelor" | "master" | "doctor";
            /** @description whether the degree is in social work */
            hasSocialWorkDegree: boolean;
            /** @enum {string} */
            postLevel: "worker" | "assistant-social-worker" | "social-worker" | "senior-social-worker";
            /**
             * Format: date
             * @example 2026-11-23
             */
            hiredOn: string;
            certificates: components["schemas"]["WorkerCertificateInput"][];
            training: components["schemas"]["TrainingHoursInput"];
            /** @description whether a labour contract was shown */
            hasLabourContract: boolean;
            /** @description whether payment of social insurance was shown */
            hasSocialInsurance: boolean;
            /**
             * @description a new one, or null for none; left out, it stays
             * @example 13800000000
             */
            phone?: string | null;
        };
        LeavingWorker: {
            /**
             * Format: date
             * @description last day of employment
             * @example 2026-11-23
             */
            leftOn: string;
        };
        DebarmentRow: {
            /** Format: uuid */
            id: string;
            /** @example 52310104MJE000187R */
            uscc: string;
            /** @description the supplier */
            name: string;
            /** @enum {string} */
            status: "in_force" | "ended" | "revoked";
            decisionNumber: string;
            /** @description the finance bureau that decided */
            body: string;
            /**
             * Format: date
             * @description first day
             * @example 2026-11-23
             */
            fromOn: string;
            /**
             * Format: date
             * @description last day
             * @example 2026-11-23
             */
            untilOn: string;
        };
        DebarmentView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "in_force" | "ended" | "revoked";
            /** @example 52310104MJE000187R */
            uscc: string;
            /** @description the supplier */
            name: string;
            decisionNumber: string;
            /** @description the finance bureau that decided */
            body: components["schemas"]["PartyView"];
            /**
             * Format: date
             * @example 2026-11-23
             */
            decidedOn: string;
            reason: string;
            scope: components["schemas"]["ScopeRegionInput"][];
            /**
             * Format: date
             * @description first day
             * @example 2026-11-23
             */
            fromOn: string;
            /**
             * Format: date
             * @description last day
             * @example 2026-11-23
             */
            untilOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            revokedOn: string | null;
            revokeReason: string | null;
        };
        ImposeDebarment: {
            /**
             * @description 统一社会信用代码 of the supplier, known here or not
             * @example 52310104MJE000187R
             */
            uscc: string;
            /** @description the supplier, as the decision names it */
            name: string;
            /** @description 处理决定文号 */
            decisionNumber: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            decidedOn: string;
            reason: string;
            scope: components["schemas"]["ScopeRegionInput"][];
            /**
             * Format: date
             * @description first day
             * @example 2026-11-23
             */
            fromOn: string;
            /**
             * Format: date
             * @description last day: one to three years (政府采购法 77)
             * @example 2026-11-23
             */
            untilOn: string;
        };
        RevokeDebarment: {
            reason: string;
        };
        EstimateRow: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "superseded";
            /** @example 310199 */
            regionCode: string;
            purchaser: string;
            /**
             * @description inclusive of VAT
             * @example 1234567.89
             */
            price: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            computedAt: string;
        };
        MeetingMinutesInput: {
            /** @example 清公党纪〔2026〕19号 */
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
            /** @description what was decided */
            matter: string;
            /**
             * Format: uuid
             * @description an upload: the signed minutes, scanned
             */
            fileId?: string;
        };
        ServicePeriodInput: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            start: string;
            months: number;
        };
        PostInput: {
            /**
             * @description unique within the estimate
             * @example lead
             */
            code: string;
            /** @example 项目主管 */
            title: string;
            /** @enum {string} */
            level: "worker" | "assistant-social-worker" | "social-worker" | "senior-social-worker";
            count: number;
            /**
             * @description monthly wage of each, yuan before own contributions and tax
             * @example 1234567.89
             */
            gross: string;
        };
        DirectCostInput: {
            /** @enum {string} */
            code: "supervision" | "training" | "activities" | "office-transport";
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            unitPrice: string;
            quantity: number;
            /** @description 1 for what is not monthly */
            months: number;
        };
        EstimateInputFields: {
            /**
             * @description where the service is rendered: whose parameters apply
             * @example 310199
             */
            region: string;
            period: components["schemas"]["ServicePeriodInput"];
            /**
             * @description VAT status of the vendor to be expected
             * @enum {string}
             */
            taxpayer: "small-scale" | "general";
            /**
             * @description where it pays the urban construction tax
             * @enum {string}
             */
            taxLocation: "city" | "town" | "other";
            /**
             * @description persons served, per township
             * @example [
             *       170,
             *       130
             *     ]
             */
            clients: number[];
            /** @description whether a thirteenth month is paid */
            thirteenthMonth: boolean;
            posts: components["schemas"]["PostInput"][];
            directCosts: components["schemas"]["DirectCostInput"][];
            /**
             * @description management fee as a share of the direct cost
             * @example 0.08
             */
            managementRate: string;
        };
        EstimateAmountsView: {
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            personnel: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            direct: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            management: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            cost: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            surcharges: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            priceExclusive: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            vat: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            priceInclusive: string;
        };
        LineInputView: {
            name: string;
            /** @enum {string} */
            unit: "yuan" | "rate" | "count" | "months";
            /** @description yuan and rates as decimal text, counts and months as digits */
            value: string;
            /** @description code of the line whose amount this is */
            line?: string;
        };
        ParameterUseView: {
            /** @enum {string} */
            kind: "contribution-scheme" | "wage-guidance" | "heat-allowance" | "union-fund" | "income-tax" | "labour-fee-tax" | "corporate-income-tax" | "small-profit-relief" | "vat-rate-small-scale" | "vat-rate-general" | "vat-exemption" | "surcharge-small-scale" | "surcharge-general" | "staffing-ratio" | "management-fee" | "personnel-share";
            /** @description the kind in words */
            name: string;
            /** Format: uuid */
            id: string;
            version: number;
            /** @example 310199 */
            region: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            effectiveTo: string | null;
            /** @description document and article */
            source: string;
            url?: string;
            /** @enum {string} */
            certainty: "C" | "C2" | "K-high" | "K-med" | "K-low";
            /** @description a relief lies over the base row */
            relief: boolean;
            /** @description the month lies beyond the end: the last known set holds on */
            extrapolated: boolean;
            /** @description a relief has ended: base law applies */
            reliefEnded: boolean;
        };
        LineView: {
            /** @description unique in its tree */
            code: string;
            label: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /** @enum {string} */
            formula: "share" | "monthly-amount" | "unit-price" | "per-head-times-count" | "contribution" | "contribution-whole-yuan" | "thirteenth-month" | "union-fund" | "surcharges-in-price" | "sum" | "personnel-per-head" | "price-exclusive" | "price-inclusive";
            /** @description the formula in words, with its values */
            explanation: string;
            /** @description paragraph of the rulebook */
            rule: string;
            inputs: components["schemas"]["LineInputView"][];
            parameters: components["schemas"]["ParameterUseView"][];
            children: components["schemas"]["LineView"][];
        };
        WarningView: {
            /** @enum {string} */
            code: "personnel-share-low" | "wage-below-guidance" | "wage-guidance-missing" | "workers-below-ratio" | "management-rate-out-of-bounds" | "relief-ends" | "relief-ended" | "parameter-extrapolated";
            params: {
                [key: string]: unknown;
            };
            message: string;
        };
        ComputedEstimate: {
            amounts: components["schemas"]["EstimateAmountsView"];
            /**
             * @description personnel as a share of the cost (B35)
             * @example 0.08
             */
            personnelShare: string;
            /** @description the price inclusive of VAT and, below it, how every figure came about */
            total: components["schemas"]["LineView"];
            warnings: components["schemas"]["WarningView"][];
        };
        EstimateView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "approved" | "superseded";
            /** @description commands the caller may take now */
            allowed: string[];
            number: string;
            title: string;
            purchaser: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            /** @description why a vendor of this VAT status is to be expected */
            regimeReason: string;
            /**
             * @description inclusive of VAT: the ceiling of the purchase
             * @example 1234567.89
             */
            price: string;
            /** @description whether it is approved only with the minutes of a meeting */
            minutesRequired: boolean;
            minutes: components["schemas"]["MeetingMinutesInput"] | null;
            returnReason: string | null;
            /**
             * Format: uuid
             * @description the approved estimate that it was drafted to replace
             */
            replaces: string | null;
            /** Format: uuid */
            supersededBy: string | null;
            input: components["schemas"]["EstimateInputFields"];
            /**
             * Format: date-time
             * @description with the parameters known then
             * @example 2026-08-26T02:00:00.000Z
             */
            computedAt: string;
            computed: components["schemas"]["ComputedEstimate"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        DraftEstimate: {
            title: string;
            /** @description why a vendor of this VAT status is to be expected */
            regimeReason: string;
            input: components["schemas"]["EstimateInputFields"];
            /** @description 测算编号, unique within the purchaser */
            number: string;
            /**
             * Format: uuid
             * @description an approved estimate that this one supersedes when it is approved
             */
            replaces?: string;
        };
        EstimateDraft: {
            title: string;
            /** @description why a vendor of this VAT status is to be expected */
            regimeReason: string;
            input: components["schemas"]["EstimateInputFields"];
        };
        ReturnEstimate: {
            reason: string;
        };
        ApproveEstimate: {
            /** @description required above the limit of collective decisions */
            minutes?: components["schemas"]["MeetingMinutesInput"];
        };
        ReplayView: {
            /** @description whether every line, figure and warning is the stored one */
            same: boolean;
            /**
             * @description as computed again
             * @example 1234567.89
             */
            priceInclusive: string;
        };
        BudgetLineRow: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @enum {string} */
            source: "general_public_budget" | "government_fund_budget" | "social" | "foundation";
            title: string;
            /** @enum {string} */
            status: "pending" | "available" | "closed";
            purchaser: string;
            /**
             * @description loaded, yuan
             * @example 1234567.89
             */
            amount: string;
            /**
             * @description not reserved yet, yuan
             * @example 1234567.89
             */
            available: string;
            /**
             * @description execution (执行率): paid ÷ amount
             * @example 0.8207
             */
            execution: string;
        };
        BalancesView: {
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            appropriated: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            available: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            reserved: string;
            /**
             * @description held by contracts
             * @example 1234567.89
             */
            committed: string;
            /**
             * @description ordered from the bank and not settled yet (支付在途)
             * @example 1234567.89
             */
            inPayment: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
        };
        ReservationView: {
            /** Format: uuid */
            projectId: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /** @description the line still waits for its year's budget */
            isConditional: boolean;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        CommitmentView: {
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            milestoneId: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * @description still to be paid or returned
             * @example 1234567.89
             */
            committed: string;
            /**
             * @description ordered from the bank and not settled yet (支付在途)
             * @example 1234567.89
             */
            inPayment: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
            /**
             * @description available again: grade, deductions, or the end of the contract
             * @example 1234567.89
             */
            returned: string;
        };
        BudgetLineView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "pending" | "available" | "closed";
            /** @description commands the caller may take now */
            allowed: string[];
            purchaser: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            year: number;
            /** @enum {string} */
            source: "general_public_budget" | "government_fund_budget" | "social" | "foundation";
            functionalClass: string | null;
            unitEconomicClass: string;
            governmentEconomicClass: string;
            title: string;
            /**
             * @description loaded, yuan
             * @example 1234567.89
             */
            amount: string;
            balances: components["schemas"]["BalancesView"];
            reservations: components["schemas"]["ReservationView"][];
            commitments: components["schemas"]["CommitmentView"][];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        PostingView: {
            /** @enum {string} */
            account: "appropriation" | "available" | "reserved" | "committed" | "in_payment" | "paid";
            /** @enum {string} */
            direction: "in" | "out";
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
        };
        LedgerEntryView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "load" | "recall" | "reserve" | "release" | "commit" | "pay-out" | "settle" | "bounce" | "return";
            /**
             * Format: uuid
             * @description the project it was booked for
             */
            projectId: string | null;
            /**
             * Format: uuid
             * @description the contract it was booked for
             */
            contractId: string | null;
            /**
             * Format: uuid
             * @description the milestone of that contract
             */
            milestoneId: string | null;
            /**
             * Format: date-time
             * @description business time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description real time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description the person; null for the system
             */
            recordedBy: string | null;
            postings: components["schemas"]["PostingView"][];
        };
        LoadBudgetLine: {
            /**
             * Format: uuid
             * @description a purchaser of the same region
             */
            purchaserId: string;
            /** @description budget year */
            year: number;
            /** @enum {string} */
            source: "general_public_budget" | "government_fund_budget" | "social" | "foundation";
            /**
             * @description 支出功能分类科目
             * @example 2040299
             */
            functionalClass?: string;
            /**
             * @description 部门预算支出经济分类
             * @example 30227
             */
            unitEconomicClass: string;
            /**
             * @description 政府预算支出经济分类
             * @example 50205
             */
            governmentEconomicClass: string;
            title: string;
            /**
             * @description yuan, above zero
             * @example 1234567.89
             */
            amount: string;
            /** @description whether that year's budget is approved; a line of one that is not (跨年度) waits for its confirmation */
            isApproved: boolean;
        };
        ProjectRow: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "reserved" | "planned" | "filed" | "intended" | "cancelled";
            /** @enum {string} */
            method: "open_tender" | "competitive_consultation";
            /** @example 310199 */
            regionCode: string;
            purchaser: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            ceiling: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            intentPublishedOn: string | null;
        };
        MethodApprovalInput: {
            /** @description 批准文号 */
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
        };
        MandateView: {
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
            scope: string[];
        };
        ProjectView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "reserved" | "planned" | "filed" | "intended" | "cancelled";
            /** @description commands the caller may take now */
            allowed: string[];
            number: string;
            name: string;
            purchaser: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            /** Format: uuid */
            estimateId: string;
            /**
             * @description 最高限价, the approved estimate
             * @example 1234567.89
             */
            ceiling: string;
            /** @enum {string} */
            method: "open_tender" | "competitive_consultation";
            methodGround: string;
            methodApproval: components["schemas"]["MethodApprovalInput"] | null;
            industry: string;
            /** @enum {string} */
            smeReservation: "none" | "whole";
            smeGround: string;
            /** @example 0.08 */
            smeDeduction: string;
            agent: components["schemas"]["PartyView"] | null;
            mandate: components["schemas"]["MandateView"] | null;
            planNumber: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            intentPublishedOn: string | null;
            /**
             * Format: date
             * @description first day on which the notice may be published (A5)
             * @example 2026-11-23
             */
            earliestNotice: string | null;
            cancelReason: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        DraftProject: {
            /** @description 采购项目编号, unique within the purchaser */
            number: string;
            name: string;
            /**
             * Format: uuid
             * @description the approved cost estimate; its price becomes the ceiling
             */
            estimateId: string;
            /** @enum {string} */
            method: "open_tender" | "competitive_consultation";
            /**
             * @description statutory ground for the method (A2)
             * @enum {string}
             */
            methodGround: "default-method" | "government-purchased-services" | "complex-or-special" | "price-not-calculable" | "market-research-support" | "outside-mandatory-tender";
            /** @description by the finance bureau, for another method than the open tender from the threshold on (A8) */
            methodApproval?: components["schemas"]["MethodApprovalInput"];
            /** @description 所属行业, decides who is a small enterprise (A43) */
            industry: string;
            /**
             * @description reservation for small enterprises (A43)
             * @enum {string}
             */
            smeReservation: "none" | "whole";
            /** @description ground for the reservation or for none */
            smeGround: string;
            /**
             * @description price deduction for small enterprises, ratio
             * @example 0.08
             */
            smeDeduction: string;
        };
        ReservationPart: {
            /** Format: uuid */
            budgetLineId: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
        };
        ReserveBudget: {
            /** @description parts by yearly budget line; they sum to the ceiling */
            parts: components["schemas"]["ReservationPart"][];
        };
        FilePlan: {
            /** @description 采购计划备案编号 */
            planNumber: string;
        };
        PublishIntent: {
            /**
             * Format: date
             * @description when the procurement is expected to start
             * @example 2026-11-23
             */
            expectedOn: string;
            /** @description what is needed, in words for the market */
            summary: string;
        };
        EntrustAgent: {
            /**
             * Format: uuid
             * @description the procurement agent
             */
            agentId: string;
            /** @description number of the agency agreement */
            agreementNumber: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            agreementDate: string;
            /** @description what the agent may do */
            scope: string[];
        };
        CancelProject: {
            reason: string;
        };
        TenderRow: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "published" | "closed" | "opened" | "reviewing" | "consulting" | "final_offers" | "scored" | "recommended" | "determined" | "announced" | "contracted" | "suspended" | "failed" | "cancelled";
            /** @enum {string} */
            method: "open_tender" | "competitive_consultation";
            /** @example 310199 */
            regionCode: string;
            purchaser: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            ceiling: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            noticeOn: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            bidDeadline: string;
        };
        ServiceLineInput: {
            /** @description code of the catalogue item */
            itemCode: string;
            /**
             * @description in the item's unit
             * @example 0.08
             */
            quantity: string;
            /** @description quality standard */
            standard: string;
        };
        RequirementInput: {
            code: string;
            /** @enum {string} */
            kind: "qualification" | "substantive";
            text: string;
        };
        CriterionInput: {
            code: string;
            name: string;
            /**
             * @description points of 100
             * @example 0.08
             */
            weight: string;
            /** @enum {string} */
            kind: "objective" | "judgement";
            /** @enum {string} */
            basis: "price" | "quality";
            /** @description how points are given */
            rule: string;
            /**
             * @description scores are multiples of it; it divides the weight
             * @example 0.08
             */
            step?: string;
        };
        ServiceTermInput: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string;
            place: string;
            /** @description about how many clients */
            clients: number;
            /** @description how often the contract may be renewed (A56) */
            renewals: number;
        };
        PaymentConditionInput: {
            /** @enum {string} */
            condition: "signature" | "bond" | "acceptance" | "assessment" | "wage-evidence";
        };
        PaymentTermInput: {
            code: string;
            name: string;
            /**
             * @description ratio of the contract price
             * @example 0.08
             */
            share: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
            conditions: components["schemas"]["PaymentConditionInput"][];
            /** @description whose budget pays it */
            year: number;
        };
        SiteInput: {
            /**
             * @description of a service site
             * @example 52310104MJE000187R
             */
            uscc: string;
        };
        ScopeTerms: {
            area: string;
            /** @description what stays the work of state organs */
            excluded: string;
        };
        QualityTerms: {
            /** @description such as MZ/T 059-2014 */
            standards: string[];
            /** @description the records that each service leaves */
            records: string;
            /** @description in which a record is filed */
            recordDays: number;
        };
        PostTermInput: {
            code: string;
            /** @description as the price form names it */
            name: string;
            count: number;
        };
        StaffingTerms: {
            posts: components["schemas"]["PostTermInput"][];
            /** @description of them with a certificate */
            certified: number;
            /** @description before a replacement */
            replacementDays: number;
            /** @description of each vacancy that cost nothing */
            graceDays: number;
        };
        GroundInput: {
            /** @enum {string} */
            ground: "content-fixed" | "continuous" | "funding-stable" | "price-stable" | "budget-secured";
        };
        TermTerms: {
            /** @description how the service is done */
            manner: string;
            /** @description for a term of more than a year (A56) */
            multiYearGrounds: components["schemas"]["GroundInput"][];
        };
        PaymentTerms: {
            method: string;
            /** @description working days from the compliant invoice (D30) */
            workingDays: number;
            /** @description working days in which a faulty invoice is returned */
            invoiceReturnWorkingDays: number;
            /** @description working days in which the vendor answers a deduction */
            replyWorkingDays: number;
        };
        BondTermInput: {
            /**
             * @description of the price (A32)
             * @example 0.05
             */
            share: string;
            /** @enum {string} */
            form: "bank-guarantee" | "insurance-guarantee" | "cheque" | "transfer";
            /** @description working days from the signature */
            submitWorkingDays: number;
            /** @description working days from the final acceptance */
            returnWorkingDays: number;
        };
        AcceptanceTerms: {
            standard: string;
            /** @description how users are heard (D33) */
            users: string;
            /** @description persons of the acceptance group */
            panel: number;
            /** @description working days in which the result is announced */
            publishWorkingDays: number;
        };
        ScoringRuleInput: {
            /** @enum {string} */
            kind: "ratio" | "count" | "reverse" | "rubric" | "deduction";
            /**
             * @description of ratio, count and reverse
             * @example 0.08
             */
            target?: string;
            /**
             * @description of reverse
             * @example 0.08
             */
            limit?: string;
            /**
             * @description of deduction: a ratio
             * @example 0.08
             */
            threshold?: string;
            /**
             * @description of deduction: points for each percentage point
             * @example 0.08
             */
            perPoint?: string;
        };
        IndicatorInput: {
            code: string;
            name: string;
            /** @enum {string} */
            group: "process" | "output" | "effect" | "satisfaction";
            /**
             * @description points of 100
             * @example 0.08
             */
            weight: string;
            rule: components["schemas"]["ScoringRuleInput"];
        };
        GradeTermInput: {
            /**
             * @description of the last payment
             * @example 0.05
             */
            factor: string;
            mayRenew: boolean;
            mustRectify: boolean;
        };
        GradeTermsInput: {
            excellent: components["schemas"]["GradeTermInput"];
            good: components["schemas"]["GradeTermInput"];
            fair: components["schemas"]["GradeTermInput"];
            poor: components["schemas"]["GradeTermInput"];
        };
        AssessmentTerms: {
            indicators: components["schemas"]["IndicatorInput"][];
            grades: components["schemas"]["GradeTermsInput"];
            /** @description working days for comments on the draft */
            commentWorkingDays: number;
        };
        RightsTerms: {
            purchaser: string;
            vendor: string;
            /** @description 政府采购法 48 */
            subcontracting: string;
            /** @description hours in which an incident is reported */
            incidentHours: number;
        };
        ReportTerms: {
            /** @description working day of the next month */
            monthlyWorkingDay: number;
            /** @description after half of the term */
            halfYearDays: number;
            /** @description after the term */
            finalDays: number;
        };
        ConfidentialityTerms: {
            purpose: string;
            period: string;
            manner: string;
            /** @description kinds of data */
            data: string;
            safeguards: string;
            subEntrusting: string;
            returnOrDeletion: string;
            incidentHours: number;
            /** @description in which data are returned or deleted */
            returnDays: number;
        };
        ResultTerms: {
            ownership: string;
            /** @description in which the files are handed over */
            handoverDays: number;
        };
        BreachTerms: {
            /**
             * @description of what is due, a day (D10)
             * @example 0.0005
             */
            lateDailyRate: string;
            /**
             * @description of the price, for all lateness together (D10)
             * @example 0.05
             */
            lateCapShare: string;
            /**
             * @description of the price, a false record (D11)
             * @example 0.05
             */
            falseRecordShare: string;
        };
        TerminationTerms: {
            /** @description after the warning */
            remedyDays: number;
            /** @description for the handover */
            handoverDays: number;
        };
        ForceMajeureTerms: {
            /** @description for the proof */
            proofDays: number;
        };
        DisputeTerms: {
            manner: string;
            court: string;
        };
        EffectTerms: {
            copies: number;
            /** @description who holds how many */
            copiesHeld: string;
            signedAt: string;
        };
        ContractTermsInput: {
            sites: components["schemas"]["SiteInput"][];
            scope: components["schemas"]["ScopeTerms"];
            quality: components["schemas"]["QualityTerms"];
            staffing: components["schemas"]["StaffingTerms"];
            term: components["schemas"]["TermTerms"];
            /**
             * @description VAT rate that the ceiling was computed with
             * @example 0.05
             */
            taxRate: string;
            payment: components["schemas"]["PaymentTerms"];
            /** @description none is asked for when null */
            bond: components["schemas"]["BondTermInput"] | null;
            acceptance: components["schemas"]["AcceptanceTerms"];
            assessment: components["schemas"]["AssessmentTerms"];
            rights: components["schemas"]["RightsTerms"];
            reports: components["schemas"]["ReportTerms"];
            confidentiality: components["schemas"]["ConfidentialityTerms"];
            results: components["schemas"]["ResultTerms"];
            breach: components["schemas"]["BreachTerms"];
            termination: components["schemas"]["TerminationTerms"];
            forceMajeure: components["schemas"]["ForceMajeureTerms"];
            disputes: components["schemas"]["DisputeTerms"];
            effect: components["schemas"]["EffectTerms"];
        };
        AbnormalLowInput: {
            /**
             * @description of the mean of the conforming bids
             * @example 0.5
             */
            average: string;
            /**
             * @description of the second lowest bid
             * @example 0.5
             */
            secondLowest: string;
            /**
             * @description of the ceiling
             * @example 0.5
             */
            ceiling: string;
        };
        ProcurementDocumentInput: {
            /**
             * Format: uuid
             * @description a published catalogue
             */
            catalogueId: string;
            serviceLines: components["schemas"]["ServiceLineInput"][];
            requirements: components["schemas"]["RequirementInput"][];
            criteria: components["schemas"]["CriterionInput"][];
            service: components["schemas"]["ServiceTermInput"];
            payments: components["schemas"]["PaymentTermInput"][];
            /** @description the contract to be signed, as data (22号 23) */
            contract: components["schemas"]["ContractTermsInput"];
            /**
             * @description for larger enterprises that share with small ones (A43)
             * @example 0.05
             */
            smeSharedDeduction?: string;
            /** @description below which a price is explained (A45) */
            abnormalLow?: components["schemas"]["AbnormalLowInput"];
            /**
             * @description of bids that are still tied (A46)
             * @enum {string}
             */
            tieBreak?: "technical-merit" | "draw";
            /**
             * @description from the panel’s average, before a member is asked (A48)
             * @example 0.3
             */
            outlierShare?: string;
        };
        IssuedDocumentView: {
            ordinal: number;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            issuedAt: string;
            /** @description SHA-256 of the content, hex */
            digest: string;
        };
        TenderView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "published" | "closed" | "opened" | "reviewing" | "consulting" | "final_offers" | "scored" | "recommended" | "determined" | "announced" | "contracted" | "suspended" | "failed" | "cancelled";
            /** @description commands the caller may take now */
            allowed: string[];
            number: string;
            title: string;
            /** Format: uuid */
            projectId: string;
            purchaser: components["schemas"]["PartyView"];
            agent: components["schemas"]["PartyView"] | null;
            /** @example 310199 */
            regionCode: string;
            /** @enum {string} */
            method: "open_tender" | "competitive_consultation";
            /**
             * @description 最高限价: a bid above it is invalid (A44)
             * @example 1234567.89
             */
            ceiling: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            noticeOn: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            noticeEnds: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            documentsUntil: string;
            /**
             * Format: date-time
             * @description deadline for bids, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            bidDeadline: string;
            document: components["schemas"]["ProcurementDocumentInput"];
            /** @description issued versions of the document */
            issued: components["schemas"]["IssuedDocumentView"][];
            returnReason: string | null;
            cancelReason: string | null;
            suspendReason: string | null;
            failReason: string | null;
            /** @description so many custodians open the bids together (k); null before they are named */
            custodyThreshold: number | null;
            /** @description seats that the caller holds at it now: `custodian`, `panel` */
            seats: string[];
            /** @description whether a review panel was drawn; who sits on it is for those whom the review concerns */
            hasPanel: boolean;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        DraftTender: {
            title: string;
            /**
             * Format: date
             * @description last day on which the documents are available (A10)
             * @example 2026-11-23
             */
            documentsUntil: string;
            /**
             * Format: date-time
             * @description deadline for bids, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            bidDeadline: string;
            document: components["schemas"]["ProcurementDocumentInput"];
            /** Format: uuid */
            projectId: string;
            /** @description 采购编号, unique within the purchaser */
            number: string;
        };
        TenderDraft: {
            title: string;
            /**
             * Format: date
             * @description last day on which the documents are available (A10)
             * @example 2026-11-23
             */
            documentsUntil: string;
            /**
             * Format: date-time
             * @description deadline for bids, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            bidDeadline: string;
            document: components["schemas"]["ProcurementDocumentInput"];
        };
        ReasonGiven: {
            reason: string;
        };
        AmendTender: {
            /** @description what changes and why, in words for the market */
            summary: string;
            /** @description whether bids that are being prepared are affected (A14) */
            affectsBids: boolean;
            title?: string;
            /** @description the document as a whole, as its next version */
            document?: components["schemas"]["ProcurementDocumentInput"];
            /**
             * Format: date
             * @description not earlier than before
             * @example 2026-11-23
             */
            documentsUntil?: string;
            /**
             * Format: date-time
             * @description deadline for bids, exclusive; not earlier than before
             * @example 2026-08-26T02:00:00.000Z
             */
            bidDeadline?: string;
        };
        CandidateRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string;
            name: string;
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            organisation: components["schemas"]["PartyView"];
        };
        NamedCustodianView: {
            /** Format: uuid */
            seatId: string;
            person: components["schemas"]["PartyView"];
            organisation: components["schemas"]["PartyView"];
            /** @description RFC 7638 thumbprint of the key; null until it is set */
            fingerprint: string | null;
            /** @description whether the seat is the caller’s own */
            isOwn: boolean;
        };
        CustodyView: {
            /** @description version of the tender */
            version: number;
            /** @description so many of them open the bids together (k); null before they are named */
            threshold: number | null;
            custodians: components["schemas"]["NamedCustodianView"][];
        };
        NameCustodians: {
            /** @description so many of them open the bids together (k) */
            threshold: number;
            /** @description user ids of people who hold a custodian’s post */
            userIds: string[];
        };
        PublicJwk: {
            /** @enum {string} */
            kty: "EC";
            /** @enum {string} */
            crv: "P-256";
            /** @description base64url */
            x: string;
            /** @description base64url */
            y: string;
        };
        SetCustodianKey: {
            /** @description the public half; the private one never leaves the custodian */
            publicJwk: components["schemas"]["PublicJwk"];
        };
        CustodianKeyView: {
            /** Format: uuid */
            seatId: string;
            /** @description RFC 7638 thumbprint, for the custodian to compare */
            fingerprint: string;
        };
        OpeningRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "response" | "final_offer";
            ordinal: number;
            /** @enum {string} */
            status: "accepting" | "closed" | "opened" | "void";
            /**
             * Format: date-time
             * @description deadline, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            closesAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            openedAt: string | null;
        };
        CustodianSeatView: {
            /** Format: uuid */
            seatId: string;
            organisation: components["schemas"]["PartyView"];
            /** @description RFC 7638 thumbprint of the key, as the notice names it */
            fingerprint: string;
            publicJwk: components["schemas"]["PublicJwk"];
        };
        OpeningView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "response" | "final_offer";
            ordinal: number;
            /** @enum {string} */
            status: "accepting" | "closed" | "opened" | "void";
            /**
             * Format: date-time
             * @description deadline, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            closesAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            openedAt: string | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** Format: uuid */
            tenderId: string;
            /** @description so many of the custodians open it together (k) */
            threshold: number;
            /** @description in order of seat id */
            seats: components["schemas"]["CustodianSeatView"][];
            /** @description who opened it, when, and what was handed in; null until then */
            record: {
                [key: string]: unknown;
            } | null;
        };
        InquiryRow: {
            /** Format: uuid */
            id: string;
            part: string;
            question: string;
            /** @enum {string} */
            status: "asked" | "answered" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            askedAt: string;
            /**
             * Format: date
             * @description last day for the answer (A19)
             * @example 2026-11-23
             */
            answerDueOn: string;
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            answeredAt: string | null;
            /** @description answered after its last day */
            isLate: boolean;
            /** @description whether the caller’s organisation asked */
            isOwn: boolean;
        };
        AskInquiry: {
            /** @description which part of the document or procedure it is about */
            part: string;
            /** @description published with its answer, without the name of who asked */
            question: string;
        };
        InquiryView: {
            /** Format: uuid */
            id: string;
            part: string;
            question: string;
            /** @enum {string} */
            status: "asked" | "answered" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            askedAt: string;
            /**
             * Format: date
             * @description last day for the answer (A19)
             * @example 2026-11-23
             */
            answerDueOn: string;
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            answeredAt: string | null;
            /** @description answered after its last day */
            isLate: boolean;
            /** @description whether the caller’s organisation asked */
            isOwn: boolean;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** Format: uuid */
            tenderId: string;
        };
        AnswerInquiry: {
            /** @description published to everybody */
            answer: string;
        };
        NoticeRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "intent" | "tender" | "correction" | "clarification" | "cancellation" | "result" | "failure" | "annulment" | "challenge" | "complaint" | "contract" | "acceptance" | "assessment";
            title: string;
            /** @example 310199 */
            regionCode: string;
            purchaser: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            publishedOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string | null;
        };
        NoticeView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "intent" | "tender" | "correction" | "clarification" | "cancellation" | "result" | "failure" | "annulment" | "challenge" | "complaint" | "contract" | "acceptance" | "assessment";
            title: string;
            /** @example 310199 */
            regionCode: string;
            purchaser: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            publishedOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string | null;
            /** Format: uuid */
            tenderId: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            publishedAt: string;
            /** @description what was announced; its members depend on the kind */
            body: {
                [key: string]: unknown;
            };
        };
        SealedShareInput: {
            /**
             * Format: uuid
             * @description seat of the custodian
             */
            seatId: string;
            /** @description compact JWE, ECDH-ES and A256GCM */
            jwe: string;
        };
        SealedAttachmentInput: {
            /** Format: uuid */
            id: string;
            /** @description length of the ciphertext */
            bytes: number;
            /**
             * @description SHA-256 of the ciphertext, hex
             * @example aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
             */
            sha256: string;
        };
        AttachmentFileInput: {
            /** Format: uuid */
            attachmentId: string;
            /**
             * Format: uuid
             * @description an upload of the caller’s own, `.age`
             */
            fileId: string;
        };
        SubmitBid: {
            /** Format: uuid */
            openingId: string;
            /** Format: uuid */
            vendorId: string;
            /** @description compact JWE, dir and A256GCM */
            envelope: string;
            /** @description one for each custodian, in order of seat id */
            shares: components["schemas"]["SealedShareInput"][];
            /** @description in order of id */
            attachments: components["schemas"]["SealedAttachmentInput"][];
            /** @description SHA-256 in hex by part: `envelope`, `share/<seat>`, `attachment/<id>` */
            digests: {
                [key: string]: unknown;
            };
            /** @description the uploads; an attachment that is not named here is found among the caller’s own by its digest */
            files?: components["schemas"]["AttachmentFileInput"][];
        };
        HandedInView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "sealed" | "withdrawn" | "unopened" | "opened" | "invalid" | "admitted" | "rejected" | "ranked" | "awarded" | "unsuccessful";
            /**
             * Format: date-time
             * @description by the clock of the database
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /** @description compact JWS (ES256) by a key of /.well-known/jwks.json: proves who handed in what, and when */
            receipt: string;
            /** @description SHA-256 in hex by part */
            digests: {
                [key: string]: unknown;
            };
        };
        BidRefusalView: {
            code: string;
            params: {
                [key: string]: unknown;
            };
            /** @description in the panel’s words */
            reason: string | null;
            /** @description in the caller’s language */
            message: string | null;
        };
        ArithmeticFindingView: {
            path: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            stated: string;
            /**
             * @description null where it is beyond any price
             * @example 1234567.89
             */
            computed: string | null;
        };
        EnvelopeView: {
            ordinal: number;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /** @description compact JWS (ES256) by a key of /.well-known/jwks.json: proves who handed in what, and when */
            receipt: string;
            /** @description SHA-256 in hex by part */
            digests: {
                [key: string]: unknown;
            };
        };
        BidAttachmentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fileId: string;
            bytes: number;
            /** @description SHA-256, hex */
            sha256: string;
        };
        BidView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "sealed" | "withdrawn" | "unopened" | "opened" | "invalid" | "admitted" | "rejected" | "ranked" | "awarded" | "unsuccessful";
            /** @description commands the caller may take now */
            allowed: string[];
            /** Format: uuid */
            openingId: string;
            /** @enum {string} */
            kind: "response" | "final_offer";
            /** Format: uuid */
            tenderId: string;
            vendor: components["schemas"]["PartyView"];
            /**
             * Format: date-time
             * @description of the envelope that counts
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            openedAt: string | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            offer: string | null;
            refusal: components["schemas"]["BidRefusalView"] | null;
            /** @description what it says, once it is open */
            content: {
                [key: string]: unknown;
            } | null;
            findings: components["schemas"]["ArithmeticFindingView"][];
            envelopes: components["schemas"]["EnvelopeView"][];
            attachments: components["schemas"]["BidAttachmentView"][];
        };
        BidRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            openingId: string;
            /** @enum {string} */
            kind: "response" | "final_offer";
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "sealed" | "withdrawn" | "unopened" | "opened" | "invalid" | "admitted" | "rejected" | "ranked" | "awarded" | "unsuccessful";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            openedAt: string | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            offer: string | null;
        };
        AddressedShareView: {
            /** Format: uuid */
            vendorId: string;
            sealedShare: components["schemas"]["SealedShareInput"];
        };
        SharesView: {
            /** Format: uuid */
            openingId: string;
            /**
             * Format: uuid
             * @description the caller’s seat
             */
            seatId: string;
            /** @description so many custodians open together */
            k: number;
            bids: components["schemas"]["AddressedShareView"][];
        };
        OpenedShareInput: {
            /** Format: uuid */
            vendorId: string;
            /** Format: uuid */
            seatId: string;
            /** @description base64url */
            share: string;
        };
        UnopenableInput: {
            /** Format: uuid */
            vendorId: string;
        };
        PostShares: {
            shares: components["schemas"]["OpenedShareInput"][];
            /** @description bids whose share the custodian’s key does not open; on record, and opened by the shares of others */
            unopenable?: components["schemas"]["UnopenableInput"][];
        };
        CeremonyView: {
            /** Format: uuid */
            openingId: string;
            /** @enum {string} */
            status: "accepting" | "closed" | "opened" | "void";
            /** @description so many custodians open together */
            k: number;
            /** @description custodians who have posted */
            posted: number;
        };
        AuthorisationInput: {
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
        };
        LeaveView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            reason: string;
            /** @description statutory reasons, if any (A51) */
            conflicts: string[];
        };
        PanelMemberView: {
            /** Format: uuid */
            userId: string;
            name: string;
            /** @enum {string} */
            kind: "expert" | "purchaser-representative";
            isChair: boolean;
            /** @description of the purchaser’s representative */
            authorisation: components["schemas"]["AuthorisationInput"] | null;
            /**
             * Format: date-time
             * @description when independence was declared
             * @example 2026-08-26T02:00:00.000Z
             */
            declaredAt: string | null;
            left: components["schemas"]["LeaveView"] | null;
        };
        DrawCandidateView: {
            /** Format: uuid */
            person: string;
            /** @description statutory reasons that keep the person out (A51) */
            conflicts: string[];
        };
        DrawInputView: {
            /** @description the order follows from it alone */
            seed: string;
            seats: number;
            candidates: components["schemas"]["DrawCandidateView"][];
        };
        ProvincialRecordView: {
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            drawnOn: string;
            /** Format: uuid */
            fileId: string;
        };
        ExpertDrawView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            heldAt: string;
            seats: number;
            /** @description from which anybody can hold the draw again */
            own: components["schemas"]["DrawInputView"] | null;
            record: components["schemas"]["ProvincialRecordView"] | null;
            drawn: string[];
            /** @description who follows, in this order */
            reserves: string[];
            /** @description left out before the draw */
            excluded: components["schemas"]["DrawCandidateView"][];
        };
        PanelView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "drafted" | "drawn" | "complete" | "dissolved";
            /** @description commands the caller may take now */
            allowed: string[];
            tender: components["schemas"]["PartyView"];
            expertSeats: number;
            isComplex: boolean;
            /** @description what keeps it from its work (A40) */
            faults: string[];
            members: components["schemas"]["PanelMemberView"][];
            draws: components["schemas"]["ExpertDrawView"][];
            dissolveReason: string | null;
        };
        PanelCandidateView: {
            /** Format: uuid */
            userId: string;
            name: string;
            /** @enum {string} */
            kind: "expert" | "purchaser-representative";
            /** @enum {string} */
            post: "procurement_officer" | "procurement_approver" | "contract_manager" | "acceptance_officer" | "accountant" | "unit_head" | "legal_counsel" | "seal_keeper" | "internal_auditor" | "opening_custodian" | "agent_officer" | "agent_reviewer" | "site_officer" | "bid_manager" | "delivery_manager" | "vendor_finance" | "signatory" | "lead_evaluator" | "evaluator" | "budget_officer" | "payment_reviewer" | "payment_approver" | "procurement_regulator" | "oversight_reader" | "review_expert" | "system_admin" | "security_admin" | "audit_admin";
            organisation: components["schemas"]["PartyView"];
        };
        PanelCandidatesView: {
            /** @description nobody who sits on the panel or has left it; the purchaser’s without whoever made the document */
            people: components["schemas"]["PanelCandidateView"][];
        };
        RelationInput: {
            /** @enum {string} */
            kind: "employment" | "directorship" | "board-supervision" | "control" | "family" | "other";
            /** Format: uuid */
            vendorId: string;
            /**
             * Format: date
             * @description last day of it; while it goes on, none. Not of family or other
             * @example 2026-11-23
             */
            until?: string | null;
            /**
             * @description of family, to its legal representative or the person in charge
             * @enum {string}
             */
            relation?: "spouse" | "direct-blood" | "collateral-blood" | "near-in-law";
            /** @description of collateral blood, counted with oneself: siblings 2, cousins 3 */
            generations?: number;
            /** @description of other: what it is */
            statement?: string;
        };
        PanelCandidateInput: {
            /**
             * Format: uuid
             * @description somebody in the post of a review expert
             */
            userId: string;
            relations: components["schemas"]["RelationInput"][];
        };
        OwnDrawInput: {
            /** @description of whom the seats are drawn */
            candidates: components["schemas"]["PanelCandidateInput"][];
        };
        ProvincialRecordInput: {
            /** @description number of the record */
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            drawnOn: string;
            /**
             * Format: uuid
             * @description the record as a file
             */
            fileId: string;
            /** @description in the order of the record, reserves last */
            experts: components["schemas"]["PanelCandidateInput"][];
        };
        RepresentativeInput: {
            /**
             * Format: uuid
             * @description somebody of the purchaser who did not draft or approve the tender
             */
            userId: string;
            /** @description 授权函 */
            authorisation: components["schemas"]["AuthorisationInput"];
            relations: components["schemas"]["RelationInput"][];
        };
        DrawPanel: {
            /** @description or `record` */
            draw?: components["schemas"]["OwnDrawInput"];
            /** @description or `draw` */
            record?: components["schemas"]["ProvincialRecordInput"];
            representative?: components["schemas"]["RepresentativeInput"];
            /** @description seats of experts; two thirds of all at least (A40) */
            experts: number;
            /** @description technically complex, or of high social impact */
            isComplex?: boolean;
        };
        ReseatPanel: {
            /** @description or `record` */
            draw?: components["schemas"]["OwnDrawInput"];
            /** @description or `draw` */
            record?: components["schemas"]["ProvincialRecordInput"];
            representative?: components["schemas"]["RepresentativeInput"];
        };
        DeclareIndependence: {
            /** @description none, or whom one has to do with */
            conflicts: components["schemas"]["RelationInput"][];
        };
        RecuseMember: {
            /** Format: uuid */
            userId: string;
            reason: string;
        };
        ChooseChair: {
            /**
             * Format: uuid
             * @description a member, not the representative of the purchaser
             */
            userId: string;
        };
        ReasonInput: {
            reason: string;
        };
        FindingInput: {
            /** @description code of a requirement of the document */
            requirement: string;
            passed: boolean;
            /** @description needed where it is not met */
            reason?: string;
        };
        SmeStandingInput: {
            /** @enum {string} */
            kind: "none" | "small" | "consortium" | "subcontract";
            /**
             * @description of a consortium or subcontract: the part of small enterprises
             * @example 0.08
             */
            smallShare?: string;
        };
        ConfirmedStandingView: {
            /** @description what the bidder declared */
            declared: components["schemas"]["SmeStandingInput"];
            /** @description what counts */
            confirmed: components["schemas"]["SmeStandingInput"];
        };
        CheckView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bidId: string;
            /** @enum {string} */
            kind: "qualification" | "conformity";
            /** @enum {string} */
            decidedBy: "purchaser" | "procurement_agent" | "panel";
            passed: boolean;
            findings: components["schemas"]["FindingInput"][];
            reason: string | null;
            /** @description of a qualification check: registration and debarments of the vendor that day */
            standing: {
                [key: string]: unknown;
            } | null;
            /** @description of a qualification check (A43) */
            sme: components["schemas"]["ConfirmedStandingView"] | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
        };
        CheckedBidView: {
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            /** @description state of the bid */
            status: string;
            /** @description why it was turned down */
            refusal: {
                [key: string]: unknown;
            } | null;
            checks: components["schemas"]["CheckView"][];
        };
        CompetitionLeftView: {
            bidders: number;
            /** @description fewer end the procedure */
            minimum: number;
            /** @enum {string} */
            outcome: "goes-on" | "goes-on-by-exception" | "ends";
            /** @description with finance’s approval, a failed tender may be negotiated with two */
            mayNegotiate: boolean;
            /** @description A30 */
            rule: string;
        };
        ChecksView: {
            bids: components["schemas"]["CheckedBidView"][];
            competition: components["schemas"]["CompetitionLeftView"];
        };
        RecordCheck: {
            /**
             * Format: uuid
             * @description a first response
             */
            bidId: string;
            /** @enum {string} */
            kind: "qualification" | "conformity";
            passed: boolean;
            /** @description one for each requirement of this kind */
            findings: components["schemas"]["FindingInput"][];
            /** @description needed where it fails for something that is no requirement */
            reason?: string;
            /** @description of a qualification check: the standing confirmed, never more than was declared; the declared one when left out (A43) */
            sme?: components["schemas"]["SmeStandingInput"];
        };
        ConsultationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            heldAt: string;
            record: string;
            changes: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
        };
        RecordConsultation: {
            /**
             * Format: uuid
             * @description an admitted first response
             */
            bidId: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            heldAt: string;
            record: string;
            /** @description what the requirements came to, where they changed */
            changes?: string | null;
        };
        CallFinalOffers: {
            /**
             * Format: date-time
             * @description deadline for the final offers, exclusive
             * @example 2026-08-26T02:00:00.000Z
             */
            closesAt: string;
        };
        ReopeningView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /**
             * Format: uuid
             * @description user
             */
            by: string;
            /** @enum {string} */
            cause: "objective-scores-differ" | "outlier";
            reason: string;
        };
        ScoreSheetView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "filling" | "locked" | "void";
            /** @description commands the caller may take now */
            allowed: string[];
            /** Format: uuid */
            tenderId: string;
            /** @description the member, by user id */
            member: components["schemas"]["PartyView"];
            /** @description bid id → criterion → points */
            scores: {
                [key: string]: unknown;
            } | null;
            /** @description bid id → words */
            reasons: {
                [key: string]: unknown;
            } | null;
            /** @description bid id → why the member stands by points far from the others’ */
            confirmations: {
                [key: string]: unknown;
            } | null;
            reopenings: components["schemas"]["ReopeningView"][];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            lockedAt: string | null;
        };
        FillScoreSheet: {
            /**
             * @description bid id → code of the criterion → points as decimal text; the price is not scored by hand
             * @example {}
             */
            scores: {
                [key: string]: unknown;
            };
            /**
             * @description bid id → the member’s words on it
             * @example {}
             */
            reasons?: {
                [key: string]: unknown;
            };
        };
        ConfirmScores: {
            /** Format: uuid */
            bidId: string;
            /** @description why the points stand */
            reason: string;
        };
        OutlierView: {
            /**
             * Format: uuid
             * @description user
             */
            member: string;
            /** Format: uuid */
            bidder: string;
            /** @enum {string} */
            direction: "high" | "low";
            points: string;
            average: string;
            /** @description whether the member has confirmed it */
            isConfirmed: boolean;
        };
        ScoreSheetsView: {
            sheets: components["schemas"]["ScoreSheetView"][];
            areAllLocked: boolean;
            /** @description whom the sheets are about: bid id and vendor */
            bidders: components["schemas"]["PartyView"][];
            /** @description none before all sheets are locked */
            outliers: components["schemas"]["OutlierView"][];
        };
        ReopenScoreSheet: {
            /**
             * @description the law names no other (A48)
             * @enum {string}
             */
            cause: "objective-scores-differ" | "outlier";
            reason: string;
        };
        EvaluatedBidView: {
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            rank: number;
            /**
             * @description what put it behind the one before (A46)
             * @enum {string|null}
             */
            decidedBy: "score" | "offer" | "technical-merit" | "draw" | null;
            /**
             * @description what the contract would cost
             * @example 1234567.89
             */
            offer: string;
            /** @description ratio taken off for the evaluation (A43) */
            deduction: string;
            /**
             * @description what the price is scored by
             * @example 1234567.89
             */
            evaluated: string;
            /** @description member (user id) → points over all criteria but the price */
            byMember: {
                [key: string]: unknown;
            };
            /** @example 0.08 */
            objective: string;
            /** @example 0.08 */
            judgement: string;
            /**
             * @description objective + judgement: 技术商务分
             * @example 0.08
             */
            quality: string;
            /** @example 0.08 */
            price: string;
            /** @example 0.08 */
            total: string;
            /** @description how the total came about, figure by figure */
            explanation: {
                [key: string]: unknown;
            };
        };
        EvaluationView: {
            ordinal: number;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            evaluatedAt: string;
            /** @description SHA-256 of input and output as canonical JSON, hex */
            digest: string;
            competition: components["schemas"]["CompetitionLeftView"];
            /**
             * @description lowest evaluated price (A42)
             * @example 1234567.89
             */
            benchmark: string;
            /** @description in the order of the ranking */
            bids: components["schemas"]["EvaluatedBidView"][];
            /** @description bid ids to recommend, in order */
            candidates: string[];
            /** @description what people should look at: abnormallyLow, outliers, pricePatterns; and the ties that only a draw parts */
            flags: {
                [key: string]: unknown;
            };
            /** @description the purchaser’s draw between tied bidders: seed, groups, order (A46) */
            tieDraw: {
                [key: string]: unknown;
            } | null;
            /** @description all that it was computed from */
            input: {
                [key: string]: unknown;
            };
        };
        EvaluationReplayView: {
            /** @description whether every digit is the stored one */
            holds: boolean;
            /** @description as it was stored */
            digest: string;
            /** @description as computed again */
            computedDigest: string;
        };
        PriceExplanationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bidId: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            askedAt: string;
            explanation: string | null;
            accepted: boolean;
            reason: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
        };
        OfferView: {
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            offer: string;
            /**
             * Format: uuid
             * @description of a consultation, once the final offers are open
             */
            finalBidId: string | null;
            /** @description why the price is to be explained (A45) */
            triggers: string[];
            explanation: components["schemas"]["PriceExplanationView"] | null;
        };
        DropOutView: {
            /** Format: uuid */
            bidId: string;
            vendor: string;
            /** @description final-offer-missing or final-offer-invalid */
            code: string;
        };
        OffersView: {
            offers: components["schemas"]["OfferView"][];
            /** @description admitted, and without a valid final offer */
            dropOuts: components["schemas"]["DropOutView"][];
            competition: components["schemas"]["CompetitionLeftView"];
        };
        RecordPriceExplanation: {
            /** Format: uuid */
            bidId: string;
            /**
             * Format: date-time
             * @description when the bidder was asked
             * @example 2026-08-26T02:00:00.000Z
             */
            askedAt: string;
            /** @description null when none was given in time */
            explanation: string | null;
            /** @description whether the panel is convinced; a bid whose price is not explained is invalid (A45) */
            accepted: boolean;
            /** @description what the panel rests on */
            reason: string;
        };
        ReportSignatureView: {
            /** @description the member, by user id */
            member: components["schemas"]["PartyView"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            signedAt: string;
            dissent: string | null;
            /** @description why the member counts as agreeing without a signature (87号令 61) */
            deemed: string | null;
        };
        ReportView: {
            /** Format: uuid */
            tenderId: string;
            /** @description SHA-256 of the content as canonical JSON, hex */
            digest: string;
            /** @description tender, panel, checks, consultations, offers, price explanations, evaluation, candidates */
            content: {
                [key: string]: unknown;
            };
            /** @description over this digest */
            signatures: components["schemas"]["ReportSignatureView"][];
            /** @description members who have neither signed it nor count as agreeing */
            outstanding: components["schemas"]["PartyView"][];
            /**
             * Format: date
             * @description last day to send it to the purchaser (A20)
             * @example 2026-11-23
             */
            reportDueOn: string;
            /**
             * Format: date-time
             * @description when the last member signed
             * @example 2026-08-26T02:00:00.000Z
             */
            reportedAt: string | null;
            /**
             * Format: date
             * @description last day for the purchaser to fix the supplier (A20)
             * @example 2026-11-23
             */
            determinationDueOn: string | null;
        };
        SignReport: {
            /** @description 不同意见: what the member does not agree with, and why */
            dissent?: string | null;
        };
        DeemSigned: {
            /**
             * Format: uuid
             * @description a member who neither signs nor writes down what they do not agree with: they count as agreeing (87号令 61)
             */
            userId: string;
            /** @description how the member was asked, and kept silent */
            reason: string;
        };
        DecisionMinutes: {
            /** @example 清公党纪〔2026〕24号 */
            number: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
            /** @description what was decided */
            matter: string;
            /**
             * Format: uuid
             * @description an upload: the signed minutes, scanned
             */
            fileId?: string;
        };
        SuccessionInput: {
            /** @enum {string} */
            ground: "refused-to-sign" | "award-annulled" | "cannot-perform";
            explanation: string;
        };
        AnnulmentView: {
            /** @enum {string} */
            ground: "refused-to-sign" | "cannot-perform" | "challenge-upheld" | "complaint-upheld";
            reason: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
        };
        AwardView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "determined" | "announced" | "annulled";
            /** Format: uuid */
            tenderId: string;
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            /** @description place in the panel's report */
            rank: number;
            /**
             * @description the final offer, never the evaluated price (A43)
             * @example 1234567.89
             */
            amount: string;
            /** @description points of 100 */
            total: string;
            /** @description null for the supplier */
            minutes: components["schemas"]["DecisionMinutes"] | null;
            /** @description why it is not the first candidate */
            succession: components["schemas"]["SuccessionInput"] | null;
            /**
             * Format: date-time
             * @description when the panel signed its report
             * @example 2026-08-26T02:00:00.000Z
             */
            reportedAt: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            determinedAt: string;
            /**
             * Format: date
             * @description last day for the determination (A20)
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description determined after that day */
            isLate: boolean;
            lateReason: string | null;
            /**
             * Format: date
             * @description last day for the announcement (A21)
             * @example 2026-11-23
             */
            announceDueOn: string;
            /** @description announced after that day */
            isAnnouncedLate: boolean;
            announceLateReason: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            announcedAt: string | null;
            /**
             * Format: date
             * @description last day of the announcement (A21)
             * @example 2026-11-23
             */
            announcementEnds: string | null;
            /**
             * Format: date
             * @description last day on which the result can be challenged (A26)
             * @example 2026-11-23
             */
            challengeUntil: string | null;
            annulment: components["schemas"]["AnnulmentView"] | null;
        };
        CandidateView: {
            /** Format: uuid */
            bidId: string;
            vendor: components["schemas"]["PartyView"];
            rank: number;
            /**
             * @description the final offer
             * @example 1234567.89
             */
            offer: string;
            /** @description points of 100 */
            total: string;
            /** @description tied with another, and no draw has parted them (A46) */
            isTied: boolean;
            /** @description had the award, which was annulled */
            isAnnulled: boolean;
        };
        CandidatesView: {
            /**
             * Format: date-time
             * @description when the panel signed its report
             * @example 2026-08-26T02:00:00.000Z
             */
            reportedAt: string;
            /**
             * Format: date
             * @description last day for the determination (A20)
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description best first */
            candidates: components["schemas"]["CandidateView"][];
        };
        DetermineTender: {
            /**
             * Format: uuid
             * @description a candidate of the report; whoever is next when left out
             */
            bidId?: string;
            /** @description of the meeting that decided (三重一大) */
            minutes: components["schemas"]["DecisionMinutes"];
            /** @description why it is not the first candidate (A54) */
            succession?: components["schemas"]["SuccessionInput"];
            /** @description required after the last day for it (A20) */
            lateReason?: string;
        };
        AnnounceResult: {
            /** @description required after the last day for it (A21) */
            lateReason?: string;
        };
        AnnulAward: {
            /** @enum {string} */
            ground: "refused-to-sign" | "cannot-perform" | "complaint-upheld";
            reason: string;
        };
        AwardLetterRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            awardId: string;
            /** Format: uuid */
            tenderId: string;
            /**
             * @description the notice to the winner, or the result for another bidder
             * @enum {string}
             */
            kind: "award" | "result";
            number: string;
            title: string;
            vendor: components["schemas"]["PartyView"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            issuedAt: string;
        };
        LetterTenderView: {
            number: string;
            title: string;
        };
        RecipientView: {
            name: string;
            uscc: string;
        };
        WinnerView: {
            name: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
        };
        CriterionPointsView: {
            code: string;
            name: string;
            weight: string;
            /** @description average of the panel's points; of the price, its points */
            points: string;
        };
        OwnResultView: {
            criteria: components["schemas"]["CriterionPointsView"][];
            /** @description technical and business points, averaged once (A49) */
            quality: string;
            price: string;
            total: string;
            rank: number;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            offer: string;
            /**
             * @description the price that was scored (A43)
             * @example 1234567.89
             */
            evaluatedPrice: string;
        };
        LetterReasonView: {
            code: string;
            /** @description the panel's words */
            words: string | null;
        };
        LetterContentView: {
            number: string;
            tender: components["schemas"]["LetterTenderView"];
            purchaser: string;
            recipient: components["schemas"]["RecipientView"];
            winner: components["schemas"]["WinnerView"];
            /** @description null for a bid that was not scored */
            own: components["schemas"]["OwnResultView"] | null;
            /** @description why the bid has not won */
            reasons: components["schemas"]["LetterReasonView"][];
            /**
             * Format: date
             * @description last day for the contract (A22)
             * @example 2026-11-23
             */
            signBy: string | null;
            /**
             * Format: date
             * @description last day on which the result can be challenged (A26)
             * @example 2026-11-23
             */
            challengeUntil: string;
        };
        AwardLetterView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            awardId: string;
            /** Format: uuid */
            tenderId: string;
            /**
             * @description the notice to the winner, or the result for another bidder
             * @enum {string}
             */
            kind: "award" | "result";
            number: string;
            title: string;
            vendor: components["schemas"]["PartyView"];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            issuedAt: string;
            content: components["schemas"]["LetterContentView"];
            /** @description SHA-256 of the content as canonical JSON, hex */
            digest: string;
        };
        CompetitionView: {
            /** @description bidders that are in; null before the opening */
            bidders: number | null;
            /** @description bidders that the method needs */
            minimum: number;
            /** @enum {string} */
            outcome: "goes-on" | "goes-on-by-exception" | "ends";
            /** @description a tender with two bidders left may be negotiated with them when finance approves (74号令 27) */
            mayNegotiate: boolean;
            rule: string;
        };
        FailTender: {
            /** @enum {string} */
            ground: "too-few-bidders" | "all-above-budget" | "illegal-acts" | "major-change" | "candidates-exhausted" | "winner-refused";
            /** @description published with the notice */
            reason: string;
        };
        EvidenceFile: {
            /**
             * Format: uuid
             * @description an upload of the caller
             */
            fileId: string;
        };
        SubmitChallenge: {
            /** @enum {string} */
            subject: "document" | "procedure" | "result";
            /**
             * @description which step, when the procedure is challenged
             * @enum {string}
             */
            step?: "opening" | "review";
            /** @description 事实依据 */
            facts: string;
            /** @description 法律依据 */
            grounds: string;
            /** @description 明确的请求 */
            request: string;
            evidence?: components["schemas"]["EvidenceFile"][];
        };
        ChallengeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            tender: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            subject: "document" | "procedure" | "result";
            /** @enum {string} */
            status: "submitted" | "accepted" | "inadmissible" | "upheld" | "dismissed" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date
             * @description last day for the reply (A27)
             * @example 2026-11-23
             */
            dueOn: string;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @enum {string|null} */
            step: "opening" | "review" | null;
            facts: string;
            grounds: string;
            request: string;
            evidence: components["schemas"]["EvidenceFile"][];
            /**
             * Format: date
             * @description last day of its window (A26); null for a step that was still under way
             * @example 2026-11-23
             */
            windowEnds: string | null;
            /** @description nothing moves while it is open (实施条例 54) */
            isSuspending: boolean;
            /** @enum {string|null} */
            effect: "none" | "next-candidate" | "re-run" | null;
            reply: string | null;
            /** @description what is published of it */
            summary: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            repliedAt: string | null;
            /** @description replied after the last day for it */
            isLate: boolean;
            /**
             * Format: date
             * @description last day for a complaint to the finance bureau (A28); null before it is open
             * @example 2026-11-23
             */
            complainUntil: string | null;
        };
        ChallengeRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenderId: string;
            tender: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            subject: "document" | "procedure" | "result";
            /** @enum {string} */
            status: "submitted" | "accepted" | "inadmissible" | "upheld" | "dismissed" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date
             * @description last day for the reply (A27)
             * @example 2026-11-23
             */
            dueOn: string;
        };
        AcceptChallenge: {
            /** @description it may change the result: the procedure is suspended until it is answered (实施条例 54) */
            mayChangeResult: boolean;
        };
        RefuseChallenge: {
            /** @description why it is not taken up */
            reason: string;
        };
        UpholdChallenge: {
            /** @enum {string} */
            effect: "none" | "next-candidate" | "re-run";
            /** @description the reply to the challenger */
            reply: string;
            /** @description what is published of it; no business secrets */
            summary: string;
        };
        DismissChallenge: {
            /** @description the reply to the challenger */
            reply: string;
        };
        SuspendTender: {
            reason: string;
        };
        FileComplaint: {
            facts: string;
            request: string;
        };
        ComplaintView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            tenderId: string;
            tender: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "filed" | "upheld" | "dismissed";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            filedAt: string;
            /**
             * Format: date
             * @description last day for the decision (A29)
             * @example 2026-11-23
             */
            dueOn: string;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            facts: string;
            request: string;
            /**
             * Format: date
             * @description last day of its window (A28)
             * @example 2026-11-23
             */
            windowEnds: string;
            decisionNumber: string | null;
            decision: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            decidedAt: string | null;
        };
        ComplaintRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            tenderId: string;
            tender: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "filed" | "upheld" | "dismissed";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            filedAt: string;
            /**
             * Format: date
             * @description last day for the decision (A29)
             * @example 2026-11-23
             */
            dueOn: string;
        };
        DecideComplaint: {
            /** @description 处理决定文号 */
            decisionNumber: string;
            /** @description published; no business secrets */
            decision: string;
        };
        ContractPurchaserInput: {
            name: string;
            uscc: string;
            usingOffice: string | null;
        };
        ContractPartyInput: {
            name: string;
            uscc: string;
        };
        ContractProjectInput: {
            number: string;
            name: string;
            planNumber: string;
            method: string;
        };
        PartiesClause: {
            purchaser: components["schemas"]["ContractPurchaserInput"];
            vendor: components["schemas"]["ContractPartyInput"];
            /** @description service sites */
            sites: components["schemas"]["ContractPartyInput"][];
            /** @description policy documents; the parties’ own words */
            basis: string;
            project: components["schemas"]["ContractProjectInput"];
            /** @description number of the award notice */
            awardNotice: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            awardedOn: string;
        };
        ScopeClause: {
            area: string;
            /** @description what stays the work of state organs */
            excluded: string;
            clients: number;
        };
        ContractServiceInput: {
            /** @description of the catalogue */
            code: string;
            name: string;
            unit: string;
            /** @example 0.08 */
            quantity: string;
            /**
             * @description yuan with tax; empty where the offer prices no services
             * @example 96000.00
             */
            unitPrice: string;
            /**
             * @description yuan with tax
             * @example 96000.00
             */
            amount: string;
            standard: string;
        };
        SubjectClause: {
            /** @description the published catalogue that the services come from */
            catalogue: string;
            serviceLines: components["schemas"]["ContractServiceInput"][];
        };
        QualityClause: {
            standards: string[];
            /** @description the records that each service leaves */
            records: string;
            /** @description in which a record is filed */
            recordDays: number;
        };
        ContractPostInput: {
            code: string;
            name: string;
            count: number;
            /** @description yuan a year, as offered; null when the price form does not price this post */
            annual: string | null;
        };
        StaffingClause: {
            posts: components["schemas"]["ContractPostInput"][];
            /** @description of them with a certificate */
            certified: number;
            /** @description before a replacement */
            replacementDays: number;
            /** @description of each vacancy that cost nothing */
            graceDays: number;
        };
        ContractGround: {
            /** @enum {string} */
            ground: "content-fixed" | "continuous" | "funding-stable" | "price-stable" | "budget-secured";
        };
        TermClause: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string;
            place: string;
            manner: string;
            /** @description how often it may be renewed (A56) */
            renewals: number;
            /** @description for a term of more than a year (A56) */
            multiYearGrounds: components["schemas"]["ContractGround"][];
        };
        ContractPriceRowInput: {
            code: string;
            name: string;
            count: number | null;
            /** @example 138672.00 */
            annual: string | null;
            /**
             * @description yuan with tax
             * @example 1780000.00
             */
            amount: string;
        };
        PriceClause: {
            /**
             * @description yuan with tax
             * @example 1780000.00
             */
            total: string;
            /** @description 大写 */
            capitals: string;
            /**
             * @description of the VAT in the price (B31)
             * @example 0.05
             */
            taxRate: string;
            /**
             * @description without VAT
             * @example 1780000.00
             */
            exclusive: string;
            /**
             * @description VAT
             * @example 1780000.00
             */
            tax: string;
            priceForm: components["schemas"]["ContractPriceRowInput"][];
        };
        ContractInstalmentInput: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
            /**
             * @description of the price
             * @example 0.05
             */
            share: string;
            /**
             * @description yuan (D20)
             * @example 1780000.00
             */
            amount: string;
            /** @description whose budget pays it */
            year: number;
            /** @description signature, bond, acceptance, assessment, wage-evidence */
            conditions: string[];
            /** @description the conditions in words */
            condition: string;
        };
        PaymentClause: {
            method: string;
            /** @description working days from the compliant invoice (D30) */
            workingDays: number;
            /** @description working days in which a faulty invoice is returned */
            invoiceReturnWorkingDays: number;
            /** @description working days in which the vendor answers a deduction */
            replyWorkingDays: number;
            instalments: components["schemas"]["ContractInstalmentInput"][];
        };
        BondClause: {
            /**
             * @description of the price (A32)
             * @example 0.05
             */
            share: string;
            /** @enum {string} */
            form: "bank-guarantee" | "insurance-guarantee" | "cheque" | "transfer";
            /** @description working days from the signature */
            submitWorkingDays: number;
            /** @description working days from the final acceptance */
            returnWorkingDays: number;
            /**
             * @description yuan
             * @example 1780000.00
             */
            amount: string;
            /** @description 大写 */
            capitals: string;
        };
        AcceptanceClause: {
            standard: string;
            /** @description how users are heard (D33) */
            users: string;
            /** @description persons of the acceptance group */
            panel: number;
            /** @description working days in which the result is announced */
            publishWorkingDays: number;
            /** @description mid-term, final */
            stages: string[];
        };
        ContractScoringRule: {
            /** @enum {string} */
            kind: "ratio" | "count" | "reverse" | "rubric" | "deduction";
            /** @example 0.08 */
            target?: string;
            /** @example 0.08 */
            limit?: string;
            /** @example 0.08 */
            threshold?: string;
            /** @example 0.08 */
            perPoint?: string;
        };
        ContractIndicator: {
            code: string;
            name: string;
            /** @enum {string} */
            group: "process" | "output" | "effect" | "satisfaction";
            /**
             * @description points of 100
             * @example 0.08
             */
            weight: string;
            rule: components["schemas"]["ContractScoringRule"];
        };
        ContractGrade: {
            /**
             * @description of the last payment (E7)
             * @example 0.05
             */
            factor: string;
            mayRenew: boolean;
            mustRectify: boolean;
        };
        ContractGrades: {
            excellent: components["schemas"]["ContractGrade"];
            good: components["schemas"]["ContractGrade"];
            fair: components["schemas"]["ContractGrade"];
            poor: components["schemas"]["ContractGrade"];
        };
        AssessmentClause: {
            indicators: components["schemas"]["ContractIndicator"][];
            grades: components["schemas"]["ContractGrades"];
            /** @description working days for comments on the draft */
            commentWorkingDays: number;
        };
        RightsClause: {
            purchaser: string;
            vendor: string;
            /** @description 政府采购法 48 */
            subcontracting: string;
            /** @description hours in which an incident is reported */
            incidentHours: number;
        };
        WagesClause: {
            /** @description the parties’ own words */
            floor: string;
        };
        ReportsClause: {
            /** @description working day of the next month */
            monthlyWorkingDay: number;
            /** @description after half of the term */
            halfYearDays: number;
            /** @description after the term */
            finalDays: number;
        };
        ConfidentialityClause: {
            purpose: string;
            period: string;
            manner: string;
            /** @description kinds of data */
            data: string;
            safeguards: string;
            subEntrusting: string;
            returnOrDeletion: string;
            incidentHours: number;
            /** @description in which data are returned or deleted */
            returnDays: number;
        };
        ResultsClause: {
            ownership: string;
            /** @description in which the files are handed over */
            handoverDays: number;
        };
        BreachClause: {
            /**
             * @description of what is due, a day (D10)
             * @example 0.05
             */
            lateDailyRate: string;
            /**
             * @description of the price, for all lateness together (D10)
             * @example 0.05
             */
            lateCapShare: string;
            /**
             * @description of the price, a false record (D11)
             * @example 0.05
             */
            falseRecordShare: string;
        };
        AmendmentClause: {
            /**
             * @description of the price, for all supplements together (A25)
             * @example 0.05
             */
            capShare: string;
        };
        PriceAdjustmentClause: {
            /** @description the parties’ own words */
            grounds: string;
        };
        TerminationClause: {
            /** @description after the warning */
            remedyDays: number;
            /** @description for the handover */
            handoverDays: number;
        };
        ForceMajeureClause: {
            /** @description for the proof */
            proofDays: number;
        };
        DisputesClause: {
            manner: string;
            court: string;
        };
        EffectClause: {
            copies: number;
            /** @description who holds how many; the parties’ own words */
            copiesHeld: string;
            /** @description the parties’ own words */
            signedAt: string;
        };
        ContractContentInput: {
            parties: components["schemas"]["PartiesClause"];
            scope: components["schemas"]["ScopeClause"];
            subject: components["schemas"]["SubjectClause"];
            quality: components["schemas"]["QualityClause"];
            staffing: components["schemas"]["StaffingClause"];
            term: components["schemas"]["TermClause"];
            price: components["schemas"]["PriceClause"];
            payment: components["schemas"]["PaymentClause"];
            /** @description none is asked for when null */
            performanceBond: components["schemas"]["BondClause"] | null;
            acceptance: components["schemas"]["AcceptanceClause"];
            assessment: components["schemas"]["AssessmentClause"];
            rights: components["schemas"]["RightsClause"];
            wages: components["schemas"]["WagesClause"];
            reports: components["schemas"]["ReportsClause"];
            confidentiality: components["schemas"]["ConfidentialityClause"];
            results: components["schemas"]["ResultsClause"];
            breach: components["schemas"]["BreachClause"];
            amendment: components["schemas"]["AmendmentClause"];
            priceAdjustment: components["schemas"]["PriceAdjustmentClause"];
            termination: components["schemas"]["TerminationClause"];
            forceMajeure: components["schemas"]["ForceMajeureClause"];
            disputes: components["schemas"]["DisputesClause"];
            effect: components["schemas"]["EffectClause"];
        };
        ContractCheckView: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
            opinion: string;
        };
        SignedDocumentView: {
            /** Format: uuid */
            id: string;
            revision: number;
            /**
             * Format: uuid
             * @description its bytes are at `/files/{id}/content`
             */
            fileId: string;
            /** @description SHA-256, hex: what both sides agree to */
            sha256: string;
        };
        ConsentView: {
            /** @enum {string} */
            side: "purchaser" | "vendor";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
        };
        RegisterSeal: {
            /** @example QYYY-2026-0231 */
            approvalNumber: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string;
            /** @description such as 合同专用章, 骑缝章 */
            seals: string[];
            copies: number;
        };
        ScanView: {
            /** Format: uuid */
            fileId: string;
            /** @enum {string} */
            state: "pending" | "matched" | "mismatched" | "unreadable";
            /** @description what its code says */
            found: string | null;
        };
        ContractClockView: {
            /** @enum {string} */
            clock: "sign" | "announce" | "file" | "receive-bond" | "return-bond";
            rule: string;
            /**
             * Format: date
             * @description last day for it
             * @example 2026-11-23
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            doneOn: string | null;
            isLate: boolean;
            /** @description working days left while it is open, negative when late; null without a calendar */
            daysLeft: number | null;
            lateReason: string | null;
        };
        BondView: {
            form: string;
            issuer: string;
            number: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            validUntil: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            receivedOn: string;
            /** Format: uuid */
            fileId: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            returnedOn: string | null;
        };
        ContractView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "drafting" | "in_review" | "approved" | "terminated" | "awaiting_signature" | "effective" | "suspended" | "rescinded" | "completed";
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description from the approval on */
            number: string | null;
            title: string;
            /** Format: uuid */
            awardId: string;
            /** Format: uuid */
            tenderId: string;
            /** Format: uuid */
            projectId: string;
            purchaser: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            /** @example 310199 */
            regionCode: string;
            content: components["schemas"]["ContractContentInput"];
            returnReason: string | null;
            /** @description 法律审核 */
            legalCheck: components["schemas"]["ContractCheckView"] | null;
            /** @description 预算审核 */
            budgetCheck: components["schemas"]["ContractCheckView"] | null;
            document: components["schemas"]["SignedDocumentView"] | null;
            /** @description to that document */
            consents: components["schemas"]["ConsentView"][];
            seal: components["schemas"]["RegisterSeal"] | null;
            /** @description of the sealed original */
            scan: components["schemas"]["ScanView"] | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            signedOn: string | null;
            /** @description A22–A24, A32, D32 */
            clocks: components["schemas"]["ContractClockView"][];
            /** @description 备案编号 */
            filingNumber: string | null;
            /** @description 履约保证 */
            bond: components["schemas"]["BondView"] | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            finallyAcceptedOn: string | null;
            suspendReason: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endedOn: string | null;
            endReason: string | null;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            createdAt: string;
        };
        ContractRow: {
            /** Format: uuid */
            id: string;
            /** @description from the approval on */
            number: string | null;
            title: string;
            /** @enum {string} */
            status: "drafting" | "in_review" | "approved" | "terminated" | "awaiting_signature" | "effective" | "suspended" | "rescinded" | "completed";
            purchaser: string;
            vendor: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            price: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            signedOn: string | null;
        };
        RedraftContract: {
            /** @description the whole content; only words of the parties’ own may differ from what was compiled (D3) */
            content: components["schemas"]["ContractContentInput"];
        };
        CheckContract: {
            /** @description what the check came to */
            opinion: string;
        };
        ReturnContract: {
            reason: string;
        };
        ConsentToContract: {
            /**
             * @description SHA-256 of the document that was read, hex
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /** @description required of the purchaser after the last day for it (A22) */
            lateReason?: string;
        };
        HandInScan: {
            /**
             * Format: uuid
             * @description an upload of the caller: the sealed original, PDF or image
             */
            fileId: string;
        };
        AnnounceContract: {
            /** @description required after the last day for it (A23) */
            lateReason?: string;
        };
        FileContract: {
            /** @description of the filing (备案编号) */
            number: string;
            /** @description required after the last day for it (A24) */
            lateReason?: string;
        };
        ReceiveBond: {
            /** @description who stands for it */
            issuer: string;
            number: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            validUntil: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            receivedOn: string;
            /**
             * Format: uuid
             * @description an upload of the caller: the letter, scanned
             */
            fileId?: string;
        };
        ReturnBond: {
            /** @description required after the last day for it (D32) */
            lateReason?: string;
        };
        BreakOffContract: {
            reason: string;
        };
        MilestoneRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            contract: string;
            purchaser: string;
            vendor: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
            /** @enum {string} */
            status: "planned" | "due" | "accepted" | "payable" | "paid" | "cancelled";
            /**
             * @description before grade and deductions
             * @example 1234567.89
             */
            gross: string;
            /** @description whose budget pays it */
            year: number;
            /**
             * Format: date
             * @example 2026-11-23
             */
            payableOn: string | null;
        };
        ConditionView: {
            /** @enum {string} */
            condition: "signature" | "bond" | "acceptance" | "assessment" | "wage-evidence";
            /**
             * Format: date
             * @description null for evidence too, which comes with each invoice
             * @example 2026-11-23
             */
            metOn: string | null;
        };
        OutcomeView: {
            /** @enum {string} */
            grade: "excellent" | "good" | "fair" | "poor";
            /**
             * @description of the gross amount (E7)
             * @example 0.08
             */
            factor: string;
        };
        MilestoneView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "planned" | "due" | "accepted" | "payable" | "paid" | "cancelled";
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            contract: string;
            purchaser: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            code: string;
            name: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
            /** @description place in the plan */
            position: number;
            /**
             * @description of the price
             * @example 0.08
             */
            share: string;
            /**
             * @description before grade and deductions
             * @example 1234567.89
             */
            gross: string;
            /** @description whose budget pays it */
            year: number;
            conditions: components["schemas"]["ConditionView"][];
            /** @description conditions that hold it up */
            waitsFor: string[];
            /** @description what the assessment says of it */
            outcome: components["schemas"]["OutcomeView"] | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            payableOn: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            paidOn: string | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string | null;
            /**
             * @description what it no longer costs: grade and deductions
             * @example 1234567.89
             */
            returned: string | null;
        };
        PaymentPlanView: {
            milestones: components["schemas"]["MilestoneView"][];
        };
        ContractDocumentView: {
            /** Format: uuid */
            id: string;
            /** @description one more for each approval after a return */
            revision: number;
            /**
             * Format: uuid
             * @description its bytes are at `/files/{id}/content`
             */
            fileId: string;
            /**
             * @description SHA-256 of the bytes, hex: what both sides agree to
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            pages: number;
            bytes: number;
            /**
             * @description printed on every page, and in the QR code
             * @example 7F3K-9QDM-4T2X
             */
            verificationCode: string;
            /**
             * Format: date-time
             * @description business time
             * @example 2026-08-26T02:00:00.000Z
             */
            renderedAt: string;
            /** @description whether it is the one that both sides are asked to agree to, or have */
            isCurrent: boolean;
        };
        ContractDocumentsView: {
            documents: components["schemas"]["ContractDocumentView"][];
        };
        VerificationView: {
            /** @enum {string} */
            kind: "contract";
            number: string;
            title: string;
            /** @description whose purchase it is */
            purchaser: string;
            /** @description who serves */
            vendor: string;
            /**
             * @description printed on every page, and in the QR code
             * @example 7F3K-9QDM-4T2X
             */
            verificationCode: string;
            revision: number;
            /**
             * @description SHA-256 of the document as it was issued, hex
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            pages: number;
            /**
             * Format: date-time
             * @description business time
             * @example 2026-08-26T02:00:00.000Z
             */
            renderedAt: string;
            /**
             * @description of the contract, now
             * @enum {string}
             */
            status: "drafting" | "in_review" | "approved" | "terminated" | "awaiting_signature" | "effective" | "suspended" | "rescinded" | "completed";
            /** @description false when another document of the contract took its place */
            isCurrent: boolean;
        };
        VerifyDigest: {
            /**
             * @description SHA-256 of a file, hex
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
        };
        AssignWorker: {
            /**
             * @description a post of the contract
             * @example assistant
             */
            postCode: string;
            /** @description which of the places of the post */
            slot: number;
            /**
             * Format: uuid
             * @description somebody in service on the roster of the vendor
             */
            workerId: string;
            /**
             * Format: date
             * @description first day in the place
             * @example 2026-11-23
             */
            startsOn: string;
        };
        StaffAssignmentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            vendor: components["schemas"]["PartyView"];
            postCode: string;
            slot: number;
            /** Format: uuid */
            workerId: string;
            /** @description code on the roster, no name */
            worker: string;
            /** @enum {string} */
            status: "assigned" | "ended";
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @description last day
             * @example 2026-11-23
             */
            endsOn: string | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            endReason: string | null;
        };
        VacancyView: {
            postCode: string;
            /** @description name of the post */
            post: string;
            slot: number;
            /**
             * Format: date
             * @example 2026-11-23
             */
            from: string;
            /**
             * Format: date
             * @description last day; today while it is open
             * @example 2026-11-23
             */
            to: string;
            /** @description nobody has come yet */
            isOpen: boolean;
            days: number;
            /** @description days of grace of the contract */
            grace: number;
            /** @description days beyond the grace */
            charged: number;
            /**
             * @description null where the price form does not price the post
             * @example 1234567.89
             */
            amount: string | null;
            /**
             * Format: uuid
             * @description the deduction for it
             */
            deductionId: string | null;
        };
        VacanciesView: {
            /** Format: uuid */
            contractId: string;
            /** @description days of all places of the term so far */
            postDays: number;
            /** @description of them with somebody in the place (人员到岗率) */
            filledDays: number;
            items: components["schemas"]["VacancyView"][];
        };
        StaffAssignmentRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            vendor: components["schemas"]["PartyView"];
            postCode: string;
            slot: number;
            /** Format: uuid */
            workerId: string;
            /** @description code on the roster, no name */
            worker: string;
            /** @enum {string} */
            status: "assigned" | "ended";
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @description last day
             * @example 2026-11-23
             */
            endsOn: string | null;
        };
        EndAssignment: {
            /**
             * Format: date
             * @description last day in the place
             * @example 2026-11-23
             */
            endsOn: string;
            reason: string;
        };
        EvidenceInput: {
            /**
             * Format: uuid
             * @description an upload of the caller, or one that the report has already
             */
            fileId: string;
        };
        ReportedLineInput: {
            /** @description a service line of the contract */
            code: string;
            /**
             * @description done in the month, in the unit of the line
             * @example 0.08
             */
            count: string;
            /** @description needed for what was done */
            evidence: components["schemas"]["EvidenceInput"][];
        };
        ClientCodeInput: {
            /**
             * @description anonymous: letters of the service point and a number, never a name
             * @example LH-0031
             */
            code: string;
        };
        PaidLineInput: {
            /** @description a post of the contract */
            code: string;
            /**
             * @description months of work paid for, over all persons
             * @example 0.08
             */
            personMonths: string;
            /**
             * @description wages and contributions of all of them, yuan
             * @example 1234567.89
             */
            paid: string;
        };
        DraftReport: {
            counts: components["schemas"]["ReportedLineInput"][];
            /** @description the month in words; whatever looks like data of a person is refused */
            narrative: string;
            clientCodes: components["schemas"]["ClientCodeInput"][];
            /** @description sums over each kind of post */
            payroll: components["schemas"]["PaidLineInput"][];
            /** @example 2026-10 */
            month: string;
        };
        WageFindingView: {
            code: string;
            /**
             * @description annual price of the post × person-months ÷ 12
             * @example 1234567.89
             */
            floor: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
            /**
             * @description what lacks
             * @example 1234567.89
             */
            short: string;
        };
        WagesView: {
            findings: components["schemas"]["WageFindingView"][];
            /** @description posts that nothing was paid for */
            unpaid: string[];
        };
        SiteAnswerView: {
            site: components["schemas"]["PartyView"];
            /**
             * @description null before it has answered
             * @enum {string|null}
             */
            verdict: "confirmed" | "disputed" | null;
            words: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            confirmedOn: string | null;
        };
        ServiceReportView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @example 2026-10 */
            month: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "accepted";
            /**
             * Format: date
             * @description last day for it, as the contract says
             * @example 2026-11-23
             */
            dueOn: string;
            /**
             * Format: date
             * @description first handed in
             * @example 2026-11-23
             */
            submittedOn: string | null;
            /** @description calendar days after its last day */
            daysLate: number;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            counts: components["schemas"]["ReportedLineInput"][];
            narrative: string;
            clientCodes: components["schemas"]["ClientCodeInput"][];
            payroll: components["schemas"]["PaidLineInput"][] | null;
            wages: components["schemas"]["WagesView"] | null;
            /** @description how often it was handed in */
            submission: number;
            sites: components["schemas"]["SiteAnswerView"][];
            returnReason: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            acceptedOn: string | null;
        };
        ProgressLineView: {
            code: string;
            name: string;
            unit: string;
            /**
             * @description of the whole term
             * @example 0.08
             */
            quantity: string;
            /**
             * @description in accepted reports
             * @example 0.08
             */
            done: string;
            /**
             * @description of the quantity
             * @example 0.08
             */
            share: string;
            /**
             * @description what an even pace would have done by now
             * @example 0.08
             */
            expected: string;
            isBehind: boolean;
        };
        OpenReportView: {
            /** @example 2026-10 */
            month: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description calendar days, 0 as long as it is not late */
            daysLate: number;
        };
        ProgressView: {
            /** Format: uuid */
            contractId: string;
            termMonths: number;
            /** @description months whose report is accepted */
            acceptedMonths: number;
            lines: components["schemas"]["ProgressLineView"][];
            /** @description months that have ended without a report */
            open: components["schemas"]["OpenReportView"][];
        };
        ServiceReportRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @example 2026-10 */
            month: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "returned" | "accepted";
            /**
             * Format: date
             * @description last day for it, as the contract says
             * @example 2026-11-23
             */
            dueOn: string;
            /**
             * Format: date
             * @description first handed in
             * @example 2026-11-23
             */
            submittedOn: string | null;
            /** @description calendar days after its last day */
            daysLate: number;
        };
        ReportContentInput: {
            counts: components["schemas"]["ReportedLineInput"][];
            /** @description the month in words; whatever looks like data of a person is refused */
            narrative: string;
            clientCodes: components["schemas"]["ClientCodeInput"][];
            /** @description sums over each kind of post */
            payroll: components["schemas"]["PaidLineInput"][];
        };
        ConfirmReport: {
            /** @enum {string} */
            verdict: "confirmed" | "disputed";
            /** @description required when it is disputed */
            words?: string;
        };
        ReturnReport: {
            reason: string;
        };
        GroupMemberInput: {
            /** @enum {string} */
            kind: "purchaser" | "site" | "client-representative" | "expert";
            /**
             * Format: uuid
             * @description a user; of purchaser and site, and of an expert who has an account
             */
            userId?: string;
            /**
             * @description of a client’s representative, never a name; of an expert from a list
             * @example LH-0031
             */
            code?: string;
        };
        PlanAcceptance: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            plannedFor: string;
            /** @description as many as the contract says (D33) */
            members: components["schemas"]["GroupMemberInput"][];
            /** @enum {string} */
            stage: "mid-term" | "final";
        };
        GroupMemberView: {
            /** @enum {string} */
            kind: "purchaser" | "site" | "client-representative" | "expert";
            /** Format: uuid */
            userId: string | null;
            /** @description of the user */
            name: string | null;
            code: string | null;
        };
        AcceptedItemView: {
            code: string;
            /** @example 0.08 */
            delivered: string;
            passed: boolean;
            finding: string | null;
        };
        UsersHeardInput: {
            asked: number;
            satisfied: number;
            /** @description what they said; nobody is named */
            summary: string;
        };
        AcceptanceView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            stage: "mid-term" | "final";
            /** @enum {string} */
            status: "planned" | "held" | "signed" | "announced";
            /**
             * Format: date
             * @example 2026-11-23
             */
            plannedFor: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            heldOn: string | null;
            /**
             * @description passed when every line is
             * @enum {string|null}
             */
            result: "passed" | "failed" | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description who accepts; nobody who bought (G6) */
            members: components["schemas"]["GroupMemberView"][];
            items: components["schemas"]["AcceptedItemView"][] | null;
            users: components["schemas"]["UsersHeardInput"] | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            signedOn: string | null;
            /**
             * Format: date
             * @description last day for the announcement
             * @example 2026-11-23
             */
            announceDueOn: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            announcedOn: string | null;
            lateReason: string | null;
            /**
             * Format: uuid
             * @description the signed report
             */
            fileId: string | null;
        };
        AcceptanceCandidateView: {
            /** Format: uuid */
            userId: string;
            name: string;
            /**
             * @description whom they would speak for
             * @enum {string}
             */
            kind: "purchaser" | "site" | "client-representative" | "expert";
            organisation: components["schemas"]["PartyView"];
        };
        AcceptanceCandidatesView: {
            people: components["schemas"]["AcceptanceCandidateView"][];
        };
        AcceptanceRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            stage: "mid-term" | "final";
            /** @enum {string} */
            status: "planned" | "held" | "signed" | "announced";
            /**
             * Format: date
             * @example 2026-11-23
             */
            plannedFor: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            heldOn: string | null;
            /**
             * @description passed when every line is
             * @enum {string|null}
             */
            result: "passed" | "failed" | null;
        };
        ReplanAcceptance: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            plannedFor: string;
            /** @description as many as the contract says (D33) */
            members: components["schemas"]["GroupMemberInput"][];
        };
        AcceptedItemInput: {
            /** @description a service line of the contract */
            code: string;
            /**
             * @description in the unit of the line
             * @example 0.08
             */
            delivered: string;
            passed: boolean;
            /** @description required where it did not pass */
            finding?: string;
        };
        HoldAcceptance: {
            /** @description every service line once */
            items: components["schemas"]["AcceptedItemInput"][];
            /** @description those who use the service (D33) */
            users: components["schemas"]["UsersHeardInput"];
        };
        SignAcceptance: {
            /**
             * Format: uuid
             * @description an upload: the signed acceptance report (验收书), scanned
             */
            fileId?: string;
        };
        AnnounceAcceptance: {
            /** @description what is published of it in words; nobody is named */
            summary: string;
            /** @description required after the last day for it (D33) */
            lateReason?: string;
        };
        VacancyBasisInput: {
            postCode: string;
            slot: number;
            /**
             * Format: date
             * @description first day of the vacancy
             * @example 2026-11-23
             */
            from: string;
        };
        LateReportBasisInput: {
            /** @example 2026-10 */
            month: string;
        };
        FalseRecordBasisInput: {
            /**
             * @description the month whose report counts it
             * @example 2026-10
             */
            month: string;
            /** @description service line that it was counted for */
            lineCode: string;
            /**
             * @description number of the record, which names nobody
             * @example LH-0031-07
             */
            record: string;
        };
        ProposeDeduction: {
            /** @enum {string} */
            kind: "vacancy" | "late-report" | "false-record";
            /** @description of a vacancy */
            vacancy?: components["schemas"]["VacancyBasisInput"];
            /** @description of a late report */
            lateReport?: components["schemas"]["LateReportBasisInput"];
            /** @description of a false record */
            falseRecord?: components["schemas"]["FalseRecordBasisInput"];
            /** @description 事实与依据 of the notice (违约处理通知书) */
            reason: string;
        };
        AmountExplanationView: {
            formula: string;
            /** @description the formula in words, with its values */
            words: string;
            /** @description decimal text by name */
            inputs: {
                [key: string]: unknown;
            };
            /** @description paragraph of the rulebook */
            rule: string;
        };
        DeductionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            kind: "vacancy" | "late-report" | "false-record";
            /** @enum {string} */
            status: "proposed" | "replied" | "confirmed" | "waived" | "settled";
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            proposedOn: string;
            /**
             * Format: date
             * @description last day for the vendor’s reply
             * @example 2026-11-23
             */
            replyDueOn: string;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description the breach: its members depend on the kind */
            basis: {
                [key: string]: unknown;
            };
            explanation: components["schemas"]["AmountExplanationView"];
            /**
             * @description what no payment has taken yet
             * @example 1234567.89
             */
            open: string;
            reason: string;
            reply: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            repliedOn: string | null;
            decision: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            decidedOn: string | null;
            /**
             * Format: uuid
             * @description the payment request that takes it
             */
            requestId: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            settledOn: string | null;
        };
        DeductionRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contract: string;
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            kind: "vacancy" | "late-report" | "false-record";
            /** @enum {string} */
            status: "proposed" | "replied" | "confirmed" | "waived" | "settled";
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            proposedOn: string;
            /**
             * Format: date
             * @description last day for the vendor’s reply
             * @example 2026-11-23
             */
            replyDueOn: string;
        };
        ReplyToDeduction: {
            /** @description 书面说明 */
            statement: string;
        };
        ConfirmDeduction: {
            opinion: string;
        };
        WaiveDeduction: {
            reason: string;
        };
        CommissionAssessment: {
            /**
             * Format: uuid
             * @description an evaluator that is no party to the contract (E3)
             */
            evaluatorId: string;
            /**
             * @description CNY yuan; a purchase of its own
             * @example 1234567.89
             */
            fee: string;
            /**
             * @description number of the purchase by which the evaluator was chosen
             * @example QYQ-ZX-2026-002
             */
            purchaseNumber: string;
        };
        EvaluatorView: {
            /** Format: uuid */
            userId: string;
            name: string;
            /**
             * Format: date-time
             * @description when independence was declared
             * @example 2026-08-26T02:00:00.000Z
             */
            declaredAt: string | null;
            /** @description a relation to a side is on record: nothing goes on with this person */
            isBarred: boolean;
        };
        PlannedSample: {
            /** @enum {string} */
            kind: "files" | "cases" | "clients";
            /** @description how many there are */
            population: number;
            /** @description a tenth of the files and cases, thirty clients at least (E8) */
            size: number;
        };
        AssessmentPlanView: {
            evaluators: components["schemas"]["EvaluatorView"][];
            /**
             * Format: date
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string;
            samples: components["schemas"]["PlannedSample"][];
        };
        AssessmentEvidence: {
            /**
             * Format: uuid
             * @description an upload of the caller
             */
            fileId: string;
        };
        StruckView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            reason: string;
        };
        VetoCaseView: {
            ordinal: number;
            /** @enum {string} */
            item: "leak" | "falsification" | "complaint";
            statement: string;
            evidence: components["schemas"]["AssessmentEvidence"][];
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            recordedAt: string;
            /** @description it counts no more */
            struck: components["schemas"]["StruckView"] | null;
        };
        GroupPointsView: {
            /** @enum {string} */
            group: "process" | "output" | "effect" | "satisfaction";
            /** @example 0.08 */
            weight: string;
            /** @example 0.08 */
            points: string;
        };
        IndicatorScoreView: {
            code: string;
            /**
             * @description that stand
             * @example 0.08
             */
            points: string;
            formula: string;
            /** @description weight, figures of the rule, what was found; decimal text */
            inputs: {
                [key: string]: unknown;
            };
            rule: string;
        };
        SettledDifferenceView: {
            code: string;
            /** @description what the evaluators gave, lowest first */
            points: string[];
            /** @example 0.08 */
            spread: string;
            /** @example 0.08 */
            settled: string;
            reason: string;
        };
        AssessmentOutcomeView: {
            /** @example 0.08 */
            total: string;
            /** @enum {string} */
            grade: "excellent" | "good" | "fair" | "poor";
            /** @description items that made the grade the last one */
            vetoes: string[];
            /**
             * @description of the last payment, as the contract said (E7)
             * @example 0.08
             */
            factor: string;
            mayRenew: boolean;
            mustRectify: boolean;
            groups: components["schemas"]["GroupPointsView"][];
            scores: components["schemas"]["IndicatorScoreView"][];
            /** @description totals of the evaluators, lowest first */
            totals: string[];
            /**
             * @description between the totals of the evaluators
             * @example 0.08
             */
            spread: string;
            differences: components["schemas"]["SettledDifferenceView"][];
        };
        AssessmentFindingInput: {
            /** @description code of an indicator; null for the whole */
            indicator: string | null;
            /** @description no client is named; it is published */
            text: string;
        };
        AssessmentReportView: {
            summary: string;
            findings: components["schemas"]["AssessmentFindingInput"][];
        };
        CommentAnswerView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            accepted: boolean;
            text: string;
        };
        DraftCommentView: {
            ordinal: number;
            /** @description of which draft */
            round: number;
            /** @enum {string} */
            side: "purchaser" | "vendor";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /** @description null when there was nothing to say */
            text: string | null;
            evidence: components["schemas"]["AssessmentEvidence"][];
            answer: components["schemas"]["CommentAnswerView"] | null;
        };
        AssessmentReopeningView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            at: string;
            /** @description after which draft */
            round: number;
            reason: string;
        };
        AssessmentView: {
            /** Format: uuid */
            id: string;
            /** @description the contract, by its number */
            contract: components["schemas"]["PartyView"];
            title: string;
            vendor: components["schemas"]["PartyView"];
            evaluator: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "commissioned" | "planned" | "fieldwork" | "scored" | "in_objection" | "final" | "published" | "withdrawn";
            /** @example 0.08 */
            total: string | null;
            /** @enum {string|null} */
            grade: "excellent" | "good" | "fair" | "poor" | null;
            /**
             * Format: date
             * @description last day for comments on the draft
             * @example 2026-11-23
             */
            commentDueOn: string | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            purchaser: components["schemas"]["PartyView"];
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            fee: string;
            purchaseNumber: string;
            /** @description indicators, grade terms and days for comments, as the contract had them */
            terms: {
                [key: string]: unknown;
            };
            plan: components["schemas"]["AssessmentPlanView"] | null;
            /** @description whether every sheet is locked */
            areAllLocked: boolean;
            /** @description whether the caller may read how it was found: its samples, and its sheets once all are locked (E3) */
            arePapersOpen: boolean;
            vetoes: components["schemas"]["VetoCaseView"][];
            outcome: components["schemas"]["AssessmentOutcomeView"] | null;
            report: components["schemas"]["AssessmentReportView"] | null;
            /** @description SHA-256 of the working papers, hex */
            papersDigest: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            draftedOn: string | null;
            comments: components["schemas"]["DraftCommentView"][];
            reopenings: components["schemas"]["AssessmentReopeningView"][];
            /**
             * Format: date
             * @example 2026-11-23
             */
            finalOn: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            publishedOn: string | null;
            withdrawReason: string | null;
        };
        AssessmentRow: {
            /** Format: uuid */
            id: string;
            /** @description the contract, by its number */
            contract: components["schemas"]["PartyView"];
            title: string;
            vendor: components["schemas"]["PartyView"];
            evaluator: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "commissioned" | "planned" | "fieldwork" | "scored" | "in_objection" | "final" | "published" | "withdrawn";
            /** @example 0.08 */
            total: string | null;
            /** @enum {string|null} */
            grade: "excellent" | "good" | "fair" | "poor" | null;
            /**
             * Format: date
             * @description last day for comments on the draft
             * @example 2026-11-23
             */
            commentDueOn: string | null;
        };
        CommentDraft: {
            /** @description null when there is nothing to say */
            text: string | null;
            evidence?: components["schemas"]["AssessmentEvidence"][];
        };
        ReasonForAssessment: {
            reason: string;
        };
        IndependenceRelation: {
            /** @enum {string} */
            kind: "employment" | "directorship" | "board-supervision" | "control" | "family" | "other";
            /**
             * Format: uuid
             * @description the vendor or the purchaser of the contract
             */
            organisationId: string;
            /**
             * Format: date
             * @description last day of it; while it goes on, none. Not of family or other
             * @example 2026-11-23
             */
            until?: string | null;
            /**
             * @description of family, to its head
             * @enum {string}
             */
            relation?: "spouse" | "direct-blood" | "collateral-blood" | "near-in-law";
            /** @description of collateral blood, counted with oneself: siblings 2, cousins 3 */
            generations?: number;
            /** @description of other: what it is */
            statement?: string;
        };
        DeclareAssessorIndependence: {
            /** @description none, or whom one has to do with */
            relations: components["schemas"]["IndependenceRelation"][];
        };
        EvaluatorCandidatesView: {
            people: components["schemas"]["EvaluatorView"][];
        };
        PlannedEvaluator: {
            /**
             * Format: uuid
             * @description somebody of the evaluator, in the post of an evaluator, who does not lead
             */
            userId: string;
        };
        PlanAssessment: {
            /**
             * @example [
             *       {
             *         "userId": "01890a5d-ac96-774b-bcce-b302099a8057"
             *       },
             *       {
             *         "userId": "01890a5d-ac96-774b-bcce-b302099a8058"
             *       }
             *     ]
             */
            evaluators: components["schemas"]["PlannedEvaluator"][];
            /**
             * Format: date
             * @description first day of what is assessed
             * @example 2026-11-23
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            endsOn: string;
            /**
             * @example [
             *       {
             *         "kind": "files",
             *         "population": 300,
             *         "size": 30
             *       },
             *       {
             *         "kind": "clients",
             *         "population": 300,
             *         "size": 60
             *       }
             *     ]
             */
            samples: components["schemas"]["PlannedSample"][];
        };
        DrawSample: {
            /** @enum {string} */
            kind: "files" | "cases" | "clients";
            /**
             * @description anonymous codes of all that there are, each once
             * @example [
             *       "C-0001"
             *     ]
             */
            codes: string[];
        };
        SampleView: {
            /** @enum {string} */
            kind: "files" | "cases" | "clients";
            /** @description the order follows from it alone; made when the sample was drawn */
            seed: string;
            /** @description anonymous codes */
            population: string[];
            /** @description in the order drawn */
            drawn: string[];
            /** @description who follows, in this order */
            reserves: string[];
            /** @description SHA-256 of all that, hex */
            digest: string;
            /**
             * Format: uuid
             * @description user
             */
            drawnBy: string;
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            drawnAt: string;
            /** @description whether the draw, held again, gives the same */
            holds: boolean;
        };
        SamplesView: {
            samples: components["schemas"]["SampleView"][];
        };
        RecordVeto: {
            /**
             * @description client data leaked, records falsified, a grave complaint found true
             * @enum {string}
             */
            item: "leak" | "falsification" | "complaint";
            statement: string;
            evidence: components["schemas"]["AssessmentEvidence"][];
        };
        StrikeVeto: {
            ordinal: number;
            reason: string;
        };
        SettledIndicator: {
            /** @description code of an indicator on which the sheets differ */
            code: string;
            /**
             * @description what the lead found, as in a sheet
             * @example {
             *       "points": "4.20"
             *     }
             */
            measurement: {
                [key: string]: unknown;
            };
            reason: string;
        };
        SettleAssessment: {
            /** @description one for each difference, within what the evaluators gave */
            settlements: components["schemas"]["SettledIndicator"][];
        };
        AssessmentReportInput: {
            summary: string;
            findings: components["schemas"]["AssessmentFindingInput"][];
        };
        AnswerComment: {
            ordinal: number;
            /** @description an accepted one may open the sheets again */
            accepted: boolean;
            answer: string;
        };
        FinaliseAssessment: {
            /** @description where the comments changed its words */
            report?: components["schemas"]["AssessmentReportInput"];
        };
        AssessmentSheetRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description whose it is, by user id */
            evaluator: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "open" | "locked" | "void";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            lockedAt: string | null;
        };
        EarlierSheetView: {
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            lockedAt: string;
            /** @description SHA-256, hex */
            digest: string;
            measurements: {
                [key: string]: unknown;
            };
            notes: {
                [key: string]: unknown;
            };
        };
        AssessmentSheetView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description whose it is, by user id */
            evaluator: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "open" | "locked" | "void";
            /**
             * Format: date-time
             * @example 2026-08-26T02:00:00.000Z
             */
            lockedAt: string | null;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            /** @description code of the indicator → what was found */
            measurements: {
                [key: string]: unknown;
            };
            /** @description code of the indicator → words */
            notes: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of what it says, hex; once it is locked */
            digest: string | null;
            /**
             * @description points of 100; once it is locked
             * @example 0.08
             */
            total: string | null;
            earlier: components["schemas"]["EarlierSheetView"][];
        };
        FillAssessmentSheet: {
            /**
             * @description code of the indicator → what was found: done and due (ratio, deduction), actual (count, reverse) or points (rubric), decimal text
             * @example {
             *       "P1": {
             *         "done": "3640",
             *         "due": "3650"
             *       }
             *     }
             */
            measurements: {
                [key: string]: unknown;
            };
            /**
             * @description code of the indicator → words
             * @example {
             *       "P1": "考勤与排班核对一致"
             *     }
             */
            notes?: {
                [key: string]: unknown;
            };
        };
        DifferenceView: {
            code: string;
            /** @description user id → points */
            points: {
                [key: string]: unknown;
            };
            /**
             * @description highest less lowest
             * @example 0.08
             */
            spread: string;
        };
        SheetComparisonView: {
            /** @description user id → total */
            totals: {
                [key: string]: unknown;
            };
            /** @example 0.08 */
            spread: string;
            differences: components["schemas"]["DifferenceView"][];
        };
        DemandInput: {
            /** @description code of an indicator; null for the whole */
            indicator: string | null;
            text: string;
        };
        IssueRectification: {
            demands: components["schemas"]["DemandInput"][];
            /**
             * Format: date
             * @description within thirty days (E7)
             * @example 2026-11-23
             */
            dueOn: string;
        };
        RectificationReturnView: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
            reason: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description that did not do */
            answer: string;
        };
        RectificationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description the contract, by its number */
            contract: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "issued" | "answered" | "rectified";
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last day for the answer
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description answered after the last day, or not answered by now and past it */
            isLate: boolean;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            demands: components["schemas"]["DemandInput"][];
            answer: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            answeredOn: string | null;
            returns: components["schemas"]["RectificationReturnView"][];
            /**
             * Format: date
             * @example 2026-11-23
             */
            closedOn: string | null;
        };
        RectificationRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description the contract, by its number */
            contract: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            /** @enum {string} */
            status: "issued" | "answered" | "rectified";
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last day for the answer
             * @example 2026-11-23
             */
            dueOn: string;
            /** @description answered after the last day, or not answered by now and past it */
            isLate: boolean;
        };
        AnswerRectification: {
            /** @description what was mended; no client is named */
            answer: string;
        };
        ReturnRectification: {
            reason: string;
            /**
             * Format: date
             * @description within thirty days
             * @example 2026-11-23
             */
            dueOn: string;
        };
        PayeeAccount: {
            /** @description 户名: the vendor */
            name: string;
            /** @description 开户银行 */
            bank: string;
            /**
             * @description 账号
             * @example 1001234509006789012
             */
            account: string;
        };
        WageEvidence: {
            /**
             * Format: uuid
             * @description an upload of the caller: proof of wages, social insurance or housing fund paid
             */
            fileId: string;
        };
        SubmitInvoice: {
            /**
             * @description 20 digits
             * @example 26990000000000000018
             */
            number: string;
            /**
             * @description tax rate of the contract
             * @example 0.01
             */
            rate: string;
            /**
             * @description 金额: without tax
             * @example 1234567.89
             */
            amount: string;
            /**
             * @description 税额
             * @example 1234567.89
             */
            tax: string;
            /**
             * @description 价税合计
             * @example 1234567.89
             */
            total: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /**
             * Format: uuid
             * @description an upload of the caller: the invoice itself
             */
            fileId: string;
            payee: components["schemas"]["PayeeAccount"];
            /** @description where the contract asks for it with this payment */
            wageEvidence?: components["schemas"]["WageEvidence"][];
        };
        ContractRefView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        MilestoneRefView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
        };
        PayeeView: {
            name: string;
            bank: string;
            /** @description account number; its last four digits for whoever is not of the payment */
            account: string;
            /** @description the number is shown whole */
            isWhole: boolean;
        };
        StartedDueView: {
            /**
             * Format: date
             * @description last day for the payment (D30); null where nothing is due
             * @example 2026-11-23
             */
            dueOn: string | null;
            /** @description working days from today, or from the payment, to the last day; below zero when it is late; null in a year without a calendar */
            workingDaysLeft: number | null;
            /** @description calendar days late */
            daysLate: number;
            /**
             * Format: date
             * @description the accepted invoice, or the day on which all conditions were met
             * @example 2026-11-23
             */
            startedOn: string;
        };
        InvoiceView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "submitted" | "accepted" | "returned";
            contract: components["schemas"]["ContractRefView"];
            milestone: components["schemas"]["MilestoneRefView"];
            vendor: components["schemas"]["PartyView"];
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            total: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            receivedOn: string;
            /**
             * Format: date
             * @description last day for accepting or returning it
             * @example 2026-11-23
             */
            checkDueOn: string;
            version: number;
            /** @description commands the caller may take now */
            allowed: string[];
            purchaser: components["schemas"]["PartyView"];
            /** @example 0.08 */
            rate: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            tax: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            issuedOn: string;
            /** Format: uuid */
            fileId: string;
            wageEvidence: components["schemas"]["WageEvidence"][];
            payee: components["schemas"]["PayeeView"];
            /**
             * Format: date
             * @example 2026-11-23
             */
            acceptedOn: string | null;
            returnReason: string | null;
            /** @description runs once it is accepted and all conditions of the milestone are met */
            due: components["schemas"]["StartedDueView"] | null;
        };
        InvoiceRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "submitted" | "accepted" | "returned";
            contract: components["schemas"]["ContractRefView"];
            milestone: components["schemas"]["MilestoneRefView"];
            vendor: components["schemas"]["PartyView"];
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            total: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            receivedOn: string;
            /**
             * Format: date
             * @description last day for accepting or returning it
             * @example 2026-11-23
             */
            checkDueOn: string;
        };
        ReturnInvoice: {
            /** @description what is wrong with it */
            reason: string;
        };
        PaidInvoiceView: {
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            total: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            acceptedOn: string;
        };
        PaymentLineView: {
            /** @enum {string} */
            line: "gross" | "grade" | "deduction" | "retention" | "late-interest";
            /** @description the line in words */
            label: string;
            /**
             * Format: uuid
             * @description the deduction that is set off
             */
            deductionId: string | null;
            /**
             * @description CNY yuan; what is taken off is below zero
             * @example -1899.62
             */
            amount: string;
            /** @description name of the formula */
            formula: string;
            /** @description the formula in words, with its values */
            explanation: string;
            /** @description what it was computed from, decimal text by name */
            inputs: {
                [key: string]: unknown;
            };
            /** @description paragraph of the rulebook */
            rule: string;
        };
        CarriedView: {
            /** Format: uuid */
            deductionId: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
        };
        PaymentClockView: {
            /**
             * Format: date
             * @description last day for the payment (D30); null where nothing is due
             * @example 2026-11-23
             */
            dueOn: string | null;
            /** @description working days from today, or from the payment, to the last day; below zero when it is late; null in a year without a calendar */
            workingDaysLeft: number | null;
            /** @description calendar days late */
            daysLate: number;
            /**
             * Format: date
             * @description the accepted invoice, or the day on which all conditions were met
             * @example 2026-11-23
             */
            startedOn: string;
            /** @description owed for the days late (D31); null while there are none */
            lateInterest: components["schemas"]["PaymentLineView"] | null;
        };
        PaymentOrderView: {
            instructionNumber: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            amount: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            releasedOn: string;
            payee: components["schemas"]["PayeeView"];
            /** @enum {string} */
            outcome: "under-way" | "settled" | "bounced";
            /**
             * Format: date
             * @description day of the receipt, or of the return
             * @example 2026-11-23
             */
            on: string | null;
            /** @description the bank's reason, where it came back */
            reason: string | null;
        };
        PaymentRequestView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "verified" | "endorsed" | "reviewed" | "approved" | "released" | "settled" | "bounced" | "returned";
            /** @description commands the caller may take now */
            allowed: string[];
            /**
             * @description the post that has to go on with it; null when it is over
             * @enum {string|null}
             */
            turn: "contract_manager" | "accountant" | "unit_head" | "payment_reviewer" | "payment_approver" | "vendor_finance" | null;
            contract: components["schemas"]["ContractRefView"];
            milestone: components["schemas"]["MilestoneRefView"];
            purchaser: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            /** @description null where there is nothing to pay */
            invoice: components["schemas"]["PaidInvoiceView"] | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            gross: string;
            /** @description they sum to `net` */
            lines: components["schemas"]["PaymentLineView"][];
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            net: string;
            /** @description 人民币大写 (D40) */
            netInCapitals: string;
            /**
             * @description goes back to the budget: grade and deductions
             * @example 1234567.89
             */
            returned: string;
            /**
             * @description kept back for a later payment
             * @example 1234567.89
             */
            retained: string;
            carried: components["schemas"]["CarriedView"][];
            payee: components["schemas"]["PayeeView"] | null;
            /**
             * @description a bounce makes the account doubtful until it is confirmed
             * @enum {string}
             */
            payeeState: "sound" | "doubtful" | "corrected";
            clock: components["schemas"]["PaymentClockView"] | null;
            orders: components["schemas"]["PaymentOrderView"][];
            receiptNumber: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            settledOn: string | null;
            returnReason: string | null;
        };
        DueView: {
            /**
             * Format: date
             * @description last day for the payment (D30); null where nothing is due
             * @example 2026-11-23
             */
            dueOn: string | null;
            /** @description working days from today, or from the payment, to the last day; below zero when it is late; null in a year without a calendar */
            workingDaysLeft: number | null;
            /** @description calendar days late */
            daysLate: number;
        };
        PaymentRequestRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "verified" | "endorsed" | "reviewed" | "approved" | "released" | "settled" | "bounced" | "returned";
            /**
             * @description the post that has to go on with it; null when it is over
             * @enum {string|null}
             */
            turn: "contract_manager" | "accountant" | "unit_head" | "payment_reviewer" | "payment_approver" | "vendor_finance" | null;
            contract: components["schemas"]["ContractRefView"];
            milestone: components["schemas"]["MilestoneRefView"];
            purchaser: components["schemas"]["PartyView"];
            vendor: components["schemas"]["PartyView"];
            /**
             * @description what is paid, yuan
             * @example 1234567.89
             */
            net: string;
            due: components["schemas"]["DueView"];
        };
        ReturnPaymentRequest: {
            /** @description what is wrong with it */
            reason: string;
        };
        ReleasePayment: {
            /** @description 支付令编号: once in a region */
            instructionNumber: string;
        };
        SettlePayment: {
            /** @description number of the bank's receipt */
            receiptNumber: string;
            /**
             * Format: date
             * @description day of the receipt
             * @example 2026-11-23
             */
            paidOn: string;
        };
        BouncePayment: {
            /** @description why the bank sent it back */
            reason: string;
        };
        CorrectPayee: {
            /** @description 户名: the vendor */
            name: string;
            /** @description 开户银行 */
            bank: string;
            /**
             * @description 账号
             * @example 1001234509006789012
             */
            account: string;
        };
        MilestoneInvoiceView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "submitted" | "accepted" | "returned";
        };
        MilestoneRequestView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "verified" | "endorsed" | "reviewed" | "approved" | "released" | "settled" | "bounced" | "returned";
            /** @enum {string|null} */
            turn: "contract_manager" | "accountant" | "unit_head" | "payment_reviewer" | "payment_approver" | "vendor_finance" | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            net: string;
            due: components["schemas"]["DueView"];
        };
        MilestonePaymentView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "prepayment" | "progress" | "final";
            status: string;
            /** @example 0.08 */
            share: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            gross: string;
            /** @description whose budget pays it */
            year: number;
            /**
             * Format: date
             * @description all conditions were met
             * @example 2026-11-23
             */
            payableOn: string | null;
            /**
             * Format: date
             * @example 2026-11-23
             */
            paidOn: string | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string | null;
            /**
             * @description grade and deductions
             * @example 1234567.89
             */
            returned: string | null;
            invoice: components["schemas"]["MilestoneInvoiceView"] | null;
            request: components["schemas"]["MilestoneRequestView"] | null;
        };
        ContractPaymentsView: {
            /** Format: uuid */
            contractId: string;
            number: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            price: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
            /**
             * @description went back to the budget: grade, deductions, payments that were cancelled
             * @example 1234567.89
             */
            returned: string;
            /**
             * @description kept back for a later payment
             * @example 1234567.89
             */
            retained: string;
            /**
             * @description not paid yet
             * @example 1234567.89
             */
            open: string;
            milestones: components["schemas"]["MilestonePaymentView"][];
        };
        CaseSubjectView: {
            /** @description its kind, as in permissions and the audit log */
            subject: string;
            /** Format: uuid */
            id: string;
            /** @description number, month, stage or name */
            label: string | null;
            status: string;
        };
        CaseBudgetLineView: {
            /** Format: uuid */
            id: string;
            year: number;
            title: string;
            /**
             * @description set aside before the contract
             * @example 1234567.89
             */
            reserved: string;
            /**
             * @description bound by the contract, not yet on its way
             * @example 1234567.89
             */
            committed: string;
            /**
             * @description on its way to the bank
             * @example 1234567.89
             */
            inPayment: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
            /**
             * @description given back: grade, deductions
             * @example 1234567.89
             */
            returned: string;
        };
        CaseAmountsView: {
            /**
             * @description of the estimate
             * @example 1234567.89
             */
            ceiling: string;
            /**
             * @description of the contract
             * @example 1234567.89
             */
            price: string | null;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            committed: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            inPayment: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            paid: string;
            /**
             * @description CNY yuan, decimal text
             * @example 1234567.89
             */
            returned: string;
            budgetLines: components["schemas"]["CaseBudgetLineView"][];
        };
        CaseClockView: {
            /** @enum {string} */
            act: "answer-inquiry" | "determine" | "announce-result" | "reply-to-challenge" | "decide-complaint" | "sign-contract" | "announce-contract" | "file-contract" | "receive-bond" | "submit-report" | "announce-acceptance" | "return-bond" | "reply-to-deduction" | "answer-rectification" | "pay";
            /** @description which of several */
            of: string | null;
            rule: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            doneOn: string | null;
            /** @enum {string} */
            state: "in-time" | "late" | "running" | "overdue";
        };
        CaseView: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            status: string;
            purchaser: components["schemas"]["PartyView"];
            /** @description the supplier of the award that stands */
            vendor: components["schemas"]["PartyView"] | null;
            subjects: components["schemas"]["CaseSubjectView"][];
            amounts: components["schemas"]["CaseAmountsView"];
            clocks: components["schemas"]["CaseClockView"][];
        };
        ArchiveItemView: {
            /** @description in the order of the index */
            position: number;
            /** @enum {string} */
            kind: "estimate" | "estimate-minutes" | "plan-filing" | "method-approval" | "notice-intent" | "mandate" | "tender-document" | "notice-tender" | "inquiry" | "notice-clarification" | "notice-correction" | "bid-envelope" | "late-bid" | "opening-record" | "panel-draw" | "consultation" | "price-explanation" | "evaluation" | "review-report" | "award" | "award-letter" | "notice-result" | "notice-failure" | "notice-annulment" | "notice-cancellation" | "challenge" | "notice-challenge" | "complaint" | "notice-complaint" | "contract-document" | "contract-consent" | "seal-use" | "signed-scan" | "notice-contract" | "contract-filing" | "performance-bond" | "service-report" | "site-confirmation" | "acceptance" | "notice-acceptance" | "deduction" | "assessment" | "notice-assessment" | "rectification" | "invoice" | "payment-request" | "payment-order" | "attachment";
            /** @description which of several: a month, a stage, a payment, a version, a state */
            of: string | null;
            /** @description its official number */
            number: string | null;
            title: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            date: string | null;
            /** @description SHA-256, hex: of the file, or of its content as canonical JSON */
            digest: string;
            /**
             * @description where it is
             * @example /api/v1/notices/01890a5d-ac96-774b-bcce-b302099a8057
             */
            location: string;
        };
        MissingItemView: {
            /** @enum {string} */
            kind: "estimate" | "estimate-minutes" | "plan-filing" | "method-approval" | "notice-intent" | "mandate" | "tender-document" | "notice-tender" | "inquiry" | "notice-clarification" | "notice-correction" | "bid-envelope" | "late-bid" | "opening-record" | "panel-draw" | "consultation" | "price-explanation" | "evaluation" | "review-report" | "award" | "award-letter" | "notice-result" | "notice-failure" | "notice-annulment" | "notice-cancellation" | "challenge" | "notice-challenge" | "complaint" | "notice-complaint" | "contract-document" | "contract-consent" | "seal-use" | "signed-scan" | "notice-contract" | "contract-filing" | "performance-bond" | "service-report" | "site-confirmation" | "acceptance" | "notice-acceptance" | "deduction" | "assessment" | "notice-assessment" | "rectification" | "invoice" | "payment-request" | "payment-order" | "attachment";
            of: string | null;
            /** @description rule that asks for it */
            rule: string;
            /**
             * Format: date
             * @description last day for it, where there is one
             * @example 2026-11-23
             */
            dueOn: string | null;
        };
        RetentionView: {
            years: number;
            /**
             * Format: date
             * @description when the purchase came to its end
             * @example 2026-11-23
             */
            endedOn: string | null;
            /**
             * Format: date
             * @description first day on which it may be destroyed; null while the purchase goes on
             * @example 2026-11-23
             */
            keepUntil: string | null;
            rule: string;
        };
        ArchiveIndexView: {
            /** @description the project, by its number */
            project: components["schemas"]["PartyView"];
            title: string;
            items: components["schemas"]["ArchiveItemView"][];
            missing: components["schemas"]["MissingItemView"][];
            retention: components["schemas"]["RetentionView"];
            /** @description SHA-256 over the items as canonical JSON, hex */
            digest: string;
        };
        CaseChainView: {
            chain: string;
            entries: number;
            /** @description of them vouched for by a signed checkpoint */
            signed: number;
            /** @description hash of its newest entry, hex; null of a chain that is gone */
            head: string | null;
            /** @description none when nothing was changed, left out or cut off */
            faults: components["schemas"]["AuditFaultView"][];
        };
        CaseChainsView: {
            chains: components["schemas"]["CaseChainView"][];
            entries: number;
            /** @description faults over all chains */
            faults: number;
        };
        CalculatorFieldView: {
            name: string;
            label: string;
            /** @enum {string} */
            kind: "yuan" | "decimal" | "integer" | "date" | "choice" | "flag" | "text" | "secret" | "list" | "map";
            /**
             * @description what a list or map is made of
             * @enum {string|null}
             */
            of: "yuan" | "decimal" | "integer" | "date" | "choice" | "flag" | "text" | "secret" | "list" | "map" | null;
            /** @description keys of a map and choices, each with its name in words */
            choices: {
                [key: string]: unknown;
            };
            optional: boolean;
        };
        CalculatorView: {
            /** @description its place in addresses */
            group: string;
            chapter: string;
            title: string;
            about: string;
            fields: components["schemas"]["CalculatorFieldView"][];
            /** @description an input to begin with */
            example: {
                [key: string]: unknown;
            };
        };
        FigureView: {
            name: string;
            /** @description the name in words */
            label: string;
            /** @enum {string} */
            unit: "yuan" | "rate" | "points" | "count" | "days" | "months" | "years" | "hours" | "date" | "text" | "code";
            /** @description yuan, rates and points as decimal text */
            value: string;
        };
        StepView: {
            name: string;
            /** @description the name in words */
            label: string;
            /** @enum {string} */
            unit: "yuan" | "rate" | "points" | "count" | "days" | "months" | "years" | "hours" | "date" | "text" | "code";
            /** @description yuan, rates and points as decimal text */
            value: string;
            formula: string;
            /** @description the formula in words, with its values */
            explanation: string;
            /** @description paragraphs of the rulebook */
            rule: string;
            inputs: components["schemas"]["FigureView"][];
            parameters: components["schemas"]["ParameterUseView"][];
            children: components["schemas"]["StepView"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description in the caller's language */
            detail: string;
            /** @description stable code; see docs/generated/problems.md */
            code: string;
            params: {
                [key: string]: unknown;
            };
            errors: {
                path: string;
                code: string;
                message: string;
            }[];
            traceId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description dead when left out */
                state?: "dead" | "open";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job; it has no version, because it changes by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the job will be tried again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description id of the aggregate the entries are about */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryView"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdictView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "regions.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description whose direct children; the provinces when left out */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegionView"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "regions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                kind?: "purchaser" | "procurement_agent" | "service_site" | "vendor" | "evaluator" | "finance" | "oversight" | "external" | "operator";
                region?: string;
                /** @description beginning of the name */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganisationRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisation"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.edit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganisation"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.close": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                status?: "active" | "disabled";
                /** @description beginning of the login */
                login?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UserRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUserView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.invite": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.disable": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "users.enable": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "memberships.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of this person */
                user?: string;
                /** @description in this organisation */
                organisation?: string;
                status?: "active" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MembershipRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "memberships.grant": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantMembership"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "memberships.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "memberships.end": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchPost"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.end": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.upload": {
        parameters: {
            query: {
                /** @description file name with its extension; the content must be what it says */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drafts.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DraftRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drafts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drafts.keep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepDraft"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRow"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drafts.discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description gone, if there was one */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sandboxclock.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sandboxclock.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSandboxClock"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendaryears.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                year?: number;
                status?: "proposed" | "active" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarYearRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendaryears.import": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCalendarYear"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendaryears.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a year, for the notice in force; or the id of any notice */
                id: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendaryears.reimport": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCalendarYear"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendaryears.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deadlines.compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComputeDeadline"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                kind?: string;
                /** @description rows of this very region */
                region?: string;
                status?: "proposed" | "active" | "superseded" | "withdrawn";
                /** @description rows in force on this day */
                effectiveOn?: string;
                /** @description rows that were known as law at this instant */
                asKnownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ParameterRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeParameter"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.repropose": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeParameter"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.activate": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parameters.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description true: only what is unread */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NotificationRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.readAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing is unread */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it is read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workitems.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkItemRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workitems.summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSummaryView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "live.follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description server-sent events: `work` {total, late} when what waits for the caller has changed, `notifications` {unread}, `job` {id, name, payload, state}
             *     of a job that the caller has asked for, `clock` {now} when the clock of a sandbox was moved. Nothing of what has changed is said: it is read where it stands.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demoaccounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountsView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                region?: string;
                year?: number;
                status?: "draft" | "published" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCatalogue"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.effective": {
        parameters: {
            query: {
                region: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueDraft"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogues.retire": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vendors.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                region?: string;
                /** @description beginning of the name */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VendorRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vendors.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "vendors.checkRequirements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRequirements"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementCheckView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                status?: "draft" | "submitted" | "returned" | "verified" | "lapsed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegistrationRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierInput"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierInput"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.declare": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConditions"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRegistration"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.verify": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "registrations.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description for the offices: one vendor only */
                vendor?: string;
                status?: "employed" | "left" | "erased";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkerRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWorker"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.change": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorker"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.leave": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeavingWorker"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "socialworkers.erase": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "debarments.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one supplier */
                uscc?: string;
                status?: "in_force" | "ended" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DebarmentRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "debarments.impose": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImposeDebarment"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebarmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "debarments.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebarmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "debarments.revoke": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeDebarment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                status?: "draft" | "submitted" | "returned" | "approved" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EstimateRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEstimate"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDraft"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateInputFields"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComputedEstimate"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnEstimate"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveEstimate"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimates.replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BudgetLineRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.load": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadBudgetLine"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.entries": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntryView"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "budgetlines.close": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                region?: string;
                status?: "draft" | "reserved" | "planned" | "filed" | "intended" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProjectRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftProject"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.reserve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveBudget"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.returnPlan": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.file": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilePlan"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.publishIntent": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishIntent"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.entrust": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntrustAgent"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "projects.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelProject"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                region?: string;
                status?: "draft" | "submitted" | "approved" | "published" | "closed" | "opened" | "reviewing" | "consulting" | "final_offers" | "scored" | "recommended" | "determined" | "announced" | "contracted" | "suspended" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TenderRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftTender"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenderDraft"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonGiven"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.amend": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendTender"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tenders.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonGiven"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "custody.candidates": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CandidateRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "custody.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "custody.name": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameCustodians"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "custody.setKey": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCustodianKey"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodianKeyView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "openings.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpeningRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "openings.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InquiryRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskInquiry"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInquiry"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                region?: string;
                kind?: "intent" | "tender" | "correction" | "clarification" | "cancellation" | "result" | "failure" | "annulment" | "challenge" | "complaint" | "contract" | "acceptance" | "assessment";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NoticeRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBid"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.showOwn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description one of the tender’s openings */
                opening?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BidRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.replace": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBid"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bids.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ceremony.shares": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ceremony.post": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostShares"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.ofTender": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.draw": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawPanel"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelCandidatesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.reseat": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReseatPanel"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.declare": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareIndependence"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.recuse": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecuseMember"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.chair": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseChair"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.complete": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reviewpanels.dissolve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.review": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.showChecks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheck"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.consult": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.listConsultations": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsultationView"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.recordConsultation": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsultation"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "review.callFinalOffers": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallFinalOffers"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.fill": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillScoreSheet"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.lock": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmScores"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetsView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreSheetView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenScoreSheet"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.score": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.drawTies": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scores.replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationReplayView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.showOffers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.explainPrice": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPriceExplanation"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceExplanationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignReport"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.deemSigned": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeemSigned"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.ofTender": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.determine": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetermineTender"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.announce": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceResult"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awards.annulAward": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulAward"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awardletters.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one tender */
                tender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AwardLetterRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "awardletters.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardLetterView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "failures.competition": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "failures.fail": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailTender"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitChallenge"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one tender */
                tender?: string;
                status?: "submitted" | "accepted" | "inadmissible" | "upheld" | "dismissed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChallengeRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptChallenge"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.refuse": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseChallenge"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.uphold": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdChallenge"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.dismiss": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissChallenge"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenges.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tendersuspension.suspend": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTender"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tendersuspension.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaint"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one tender */
                tender?: string;
                status?: "filed" | "upheld" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ComplaintRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.uphold": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideComplaint"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.dismiss": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideComplaint"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                status?: "drafting" | "in_review" | "approved" | "terminated" | "awaiting_signature" | "effective" | "suspended" | "rescinded" | "completed";
                /** @description of one vendor */
                vendor?: string;
                /** @description of one tender */
                tender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedraftContract"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.checkLegally": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.checkBudget": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.consent": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentToContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.registerSeal": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSeal"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.handInScan": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandInScan"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.announce": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.file": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.receiveBond": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBond"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.returnBond": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBond"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.suspend": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakOffContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.terminate": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakOffContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.rescind": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakOffContract"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractacts.complete": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "milestones.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                status?: "planned" | "due" | "accepted" | "payable" | "paid" | "cancelled";
                /** @description of one contract */
                contract?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MilestoneRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "milestones.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "milestones.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlanView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractdocuments.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDocumentsView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyDigest"];
            };
        };
        responses: {
            /** @description the answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "staffassignments.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignWorker"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAssignmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "staffassignments.vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacanciesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "staffassignments.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "assigned" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffAssignmentRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "staffassignments.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAssignmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "staffassignments.end": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAssignment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReport"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReportView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "draft" | "submitted" | "returned" | "accepted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceReportRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReportView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportContentInput"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReportView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmReport"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReport"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "servicereports.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.plan": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAcceptance"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceCandidatesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "planned" | "held" | "signed" | "announced";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AcceptanceRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.replan": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplanAcceptance"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.hold": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldAcceptance"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAcceptance"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acceptances.announce": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceAcceptance"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDeduction"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "proposed" | "replied" | "confirmed" | "waived" | "settled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeductionRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeductionView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.reply": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToDeduction"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDeduction"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deductions.waive": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveDeduction"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.commission": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionAssessment"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "commissioned" | "planned" | "fieldwork" | "scored" | "in_objection" | "final" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.comment": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDraft"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForAssessment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.declare": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareAssessorIndependence"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorCandidatesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAssessment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.drawSample": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawSample"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.listSamples": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplesView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.start": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.recordVeto": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVeto"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.strikeVeto": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeVeto"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.settle": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleAssessment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.releaseDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentReportInput"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerComment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForAssessment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentwork.finalise": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinaliseAssessment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentsheets.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one assessment */
                assessment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentSheetRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentsheets.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentsheets.fill": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillAssessmentSheet"];
            };
        };
        responses: {
            /** @description changed */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentSheetView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentsheets.lock": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessmentsheets.compare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetComparisonView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueRectification"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one assessment */
                assessment?: string;
                status?: "issued" | "answered" | "rectified";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RectificationRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRectification"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRectification"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rectifications.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitInvoice"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "submitted" | "accepted" | "returned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InvoiceRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnInvoice"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description made */
            201: {
                headers: {
                    /** @description address of the new resource */
                    Location?: string;
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.list": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
                /** @description of one contract */
                contract?: string;
                status?: "draft" | "submitted" | "verified" | "endorsed" | "reviewed" | "approved" | "released" | "settled" | "bounced" | "returned";
                /** @description the post that has to go on with it */
                turn?: "contract_manager" | "accountant" | "unit_head" | "payment_reviewer" | "payment_approver" | "vendor_finance";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentRequestRow"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRequestView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.submit": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.verify": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.endorse": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.review": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentrequests.return": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnPaymentRequest"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.release": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasePayment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.settle": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePayment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.close": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.bounce": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BouncePayment"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.correctPayee": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPayee"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentorders.confirmPayee": {
        parameters: {
            query?: never;
            header: {
                /** @description the ETag this command was decided on */
                "If-Match": string;
                /** @description 8 to 128 visible characters; a twin within 24 hours gets the same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    /** @description version of the resource, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contractpayments.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPaymentsView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.archiveIndex": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveIndexView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.entries": {
        parameters: {
            query?: {
                /** @description rows a page, 20 when left out */
                limit?: number;
                /** @description the `next` of the page before */
                cursor?: string;
                /** @description csv or xlsx: all rows that the filters let through, as a file in the language of the caller; `limit` and `cursor` do not matter then */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description one page, newest first; or, as `format` asks for it, a file with all pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryView"][];
                        /** @description cursor of the next page; null on the last */
                        next: string | null;
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseChainsView"];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calculators.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description every calculator, with the fields it asks for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculatorView"][];
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calculators.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description one of those that the list names */
                group: string;
            };
            cookie?: never;
        };
        /** @description the fields of the group */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description what comes out, by name, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["StepView"];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description a refusal: RFC 9457 problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
