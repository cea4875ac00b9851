// Made from openapi.yaml by `pnpm generate`; never edited.
export interface paths {
    "/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find procedures by what people type */
        get: operations["searchProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one procedure, and what an agency offers of it */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{code}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the form of a procedure at an agency */
        get: operations["getForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find agencies by name */
        get: operations["searchAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one agency */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all that search needs */
        get: operations["getCatalogueSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read every procedure's page of one agency, for reading offline */
        get: operations["getCatalogueDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the gateway's public keys */
        get: operations["getKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a sealed submission, once
         * @description The same submissionId with the same content always gets the same receipt: 201 the first time, 200 after. The secrets of the first arrival hold for ever; a repeat changes none of them, whatever it carries, and is not refused for it. A repeat that meets the first one in flight waits up to 5 seconds, then gets 409 `submission-in-flight`; ask `GET /v1/submissions/{submissionId}` then.
         */
        post: operations["postSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions/{submissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether a submission arrived */
        get: operations["getSubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an upload (tus 1.0.0)
         * @description `Upload-Metadata` carries `submissionId`, `fileId` and `mediaType`, each base64. `Upload-Length` is the sealed length, 28 bytes more than the file. `OPTIONS` tells version, extensions (`creation` alone) and the largest length. A gateway in which too much waits for its submission already answers 503 until some of it was handed in or expired.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Ask how much of an upload arrived (tus 1.0.0) */
        head: operations["getUploadOffset"];
        /** Send bytes of an upload (tus 1.0.0) */
        patch: operations["sendUpload"];
        trace?: never;
    };
    "/v1/dossiers/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where a dossier stands
         * @description An unknown code, a wrong secret and a missing secret get the same 404.
         */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a dossier as it moves (text/event-stream)
         * @description Each `dossier` event carries the whole Dossier as data and its revision as id; the first comes at once. A comment line every 20 seconds keeps the link open. Read it by fetch: EventSource cannot send the secret.
         */
        get: operations["streamDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add papers that were asked for */
        post: operations["postSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to withdraw a dossier */
        post: operations["postWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it went */
        post: operations["postRating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start paying a dossier's fee
         * @description Amount, dossier and account come from the gateway's records. A pending payment is returned again instead of a second one; while money for the dossier is looked at, the payment it came for.
         */
        post: operations["postPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{ref}/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a one-time code by phone */
        post: operations["postOneTimeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whether the money arrived */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/notifications/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a bank's notification of a credit
         * @description Signed by the provider. For `demo-bank`: `Motcua-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`, at most 5 minutes old. A repeat answers the outcome of the first; one with another amount or account is no repeat.
         */
        post: operations["postPaymentNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agency's dossiers, newest first */
        get: operations["listDeskDossiers"];
        put?: never;
        /** Enter a paper dossier at the counter */
        post: operations["postDeskDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/dossiers/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a dossier at the desk */
        get: operations["getDeskDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/dossiers/{ref}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a file of a dossier; images are re-encoded */
        get: operations["getDeskFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/dossiers/{ref}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a dossier
         * @description The one from 1 to 2 receives it; the system of record gives dossier code and due date.
         */
        post: operations["postTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/dossiers/{ref}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a dossier's money right at the counter
         * @description For money that came short, over, late or twice, and for fees paid in cash. Every credit that waited for a person is settled by it.
         */
        post: operations["postSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures that cannot flatter */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the gateway able to take dossiers? */
        get: operations["getHealth"];
        put?: never;
        post?: never;
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
        /** @description What a client seals: written as RFC 8785 canonical JSON over NFC strings, hashed, encrypted. Never sent in clear. The gateway keeps it sealed for ever, hence it holds no secret: those travel in `sealedSecrets`. */
        SubmissionContent: {
            submissionId: components["schemas"]["SubmissionId"];
            agencyId: components["schemas"]["AgencyId"];
            procedureCode: components["schemas"]["ProcedureCode"];
            formVersion: string;
            answers: components["schemas"]["Answers"];
            files: components["schemas"]["SubmittedFile"][];
            /** @description 128 random bits, so that the content hash cannot be guessed from common answers. */
            salt: string;
            /**
             * Format: date-time
             * @description By the client's clock, without a leap second; kept as evidence only.
             */
            sealedAt: string;
        };
        /** @description What opens a submission later. The client makes both together with the submissionId and never anew; the gateway turns them into hashes when it takes the submission in, and keeps neither them nor `sealedSecrets`. No hash and no receipt covers them. */
        SubmissionSecrets: {
            /** @description At least 40 bits in Crockford base32; on the slip, opens the dossier. */
            trackingSecret: string;
            /** @description 128 bits in base64url; good for uploading and asking whether it arrived. */
            submissionKey: string;
        };
        /** @description Readable id of an agency, e.g. `thong-nhat-lang-son`. */
        AgencyId: string;
        /**
         * @description FULL toàn trình, PARTIAL một phần, INFORMATION_ONLY cung cấp thông tin (NĐ 224/2026 Đ14).
         * @enum {string}
         */
        ServiceLevel: "FULL" | "PARTIAL" | "INFORMATION_ONLY";
        /** @description National code, e.g. `2.000635`; a province variant carries its suffix, e.g. `1.012753.H19`. */
        ProcedureCode: string;
        /**
         * @description Who files it, of the published subjects.
         * @enum {string}
         */
        Audience: "citizen" | "business";
        /**
         * @description What happened to people, that they need papers for.
         * @enum {string}
         */
        LifeEvent: "birth" | "marriage" | "death" | "home" | "land" | "building" | "identity" | "residence" | "work" | "business" | "school" | "health" | "hardship" | "elderly" | "inheritance" | "certification";
        TimeValue: {
            /** @enum {string} */
            unit: "SAME_DAY" | "HOUR" | "WORKING_DAY" | "DAY" | "MONTH" | "YEAR";
            /** @description 0 only with SAME_DAY. */
            amount: number;
        };
        /** Format: uri */
        WebAddress: string;
        /** @description Where a fact was read, and when. */
        Source: {
            /** @description Law, circular or portal page, e.g. `TT 281/2016/TT-BTC`. */
            name: string;
            url?: components["schemas"]["WebAddress"];
            /**
             * Format: date
             * @description Day on which the source was read.
             */
            asOf: string;
        };
        /** @description What the fact leaves out, in a few words that are always shown beside it, e.g. `từ trang 3: 1.000 đ một trang, tối đa 200.000 đ một bản`. Never counted with. */
        FactNote: string;
        VerifiedTime: {
            /** @constant */
            status: "verified";
            value: components["schemas"]["TimeValue"];
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        /**
         * @description `not_published`: the source says nothing. `unknown`: nobody has looked, or the source cannot be relied on.
         * @enum {string}
         */
        Absence: "not_published" | "unknown";
        MissingTime: {
            status: components["schemas"]["Absence"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        TimeFact: components["schemas"]["VerifiedTime"] | components["schemas"]["MissingTime"];
        /**
         * @description The fee's status as the national data has it. `listed_zero` means that a 0 is listed without words; it counts as unknown and is never shown as free.
         * @enum {string}
         */
        FeeStatus: "fixed" | "free" | "listed_zero" | "by_province" | "by_province_indicative" | "by_regulation" | "unknown";
        /** @description Vietnamese đồng, whole. */
        Money: number;
        FeeValue: {
            amount: components["schemas"]["Money"];
            /** @constant */
            currency: "VND";
            /**
             * @description What the amount is charged for; `document`: each paper that is certified (văn bản).
             * @enum {string}
             */
            per: "copy" | "page" | "document" | "dossier";
        };
        VerifiedFee: {
            /** @constant */
            status: "verified";
            feeStatus: components["schemas"]["FeeStatus"];
            value: components["schemas"]["FeeValue"];
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        MissingFee: {
            status: components["schemas"]["Absence"];
            feeStatus: components["schemas"]["FeeStatus"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        FeeFact: components["schemas"]["VerifiedFee"] | components["schemas"]["MissingFee"];
        /**
         * @description `direct`: this gateway receives the dossier. `handoff`: it is prepared here and filed on the national portal.
         * @enum {string}
         */
        OfferingMode: "direct" | "handoff";
        VerifiedServiceLevel: {
            /** @constant */
            status: "verified";
            value: components["schemas"]["ServiceLevel"];
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        MissingServiceLevel: {
            status: components["schemas"]["Absence"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        ServiceLevelFact: components["schemas"]["VerifiedServiceLevel"] | components["schemas"]["MissingServiceLevel"];
        ProcedureSummary: {
            code: components["schemas"]["ProcedureCode"];
            name: string;
            plainName: string;
            /** @description With name, plain name and field all that ranking reads. */
            synonyms: string[];
            field: string;
            /** @description Empty where the subjects are not published. */
            audiences: components["schemas"]["Audience"][];
            lifeEvents: components["schemas"]["LifeEvent"][];
            time: components["schemas"]["TimeFact"];
            fee: components["schemas"]["FeeFact"];
            /** @description Papers to hand in or show, in the trường hợp that asks for most; null where not published. */
            documentCount: number | null;
            /** @description Short names of those papers, e.g. `Tờ khai`; fewer than `documentCount` where some have none. */
            paperNames: string[];
            /** @description null where no agency was asked about. */
            mode: components["schemas"]["OfferingMode"] | null;
            /** @description No way of filing on the net is published. */
            offNet: boolean;
            serviceLevel: components["schemas"]["ServiceLevelFact"];
            /** @description Published as phi địa giới; false also where nothing is published. */
            nonTerritorial: boolean;
            /** @description Settles several things at once (liên thông). */
            combined: boolean;
        };
        /**
         * @description A question about filing itself rather than about a procedure; a page explains it.
         * @enum {string}
         */
        GuidanceTopic: "sign-in" | "paying" | "by-post" | "tracking" | "opening-hours" | "filing-online" | "authorising" | "complaint";
        ProcedureList: {
            items: components["schemas"]["ProcedureSummary"][];
            total: number;
            /** @description Topics that the words ask about, best first; then they mean no procedure, or not only one. */
            guidance: components["schemas"]["GuidanceTopic"][];
            /** @description A dossier code or mã nộp found in the words; its status is asked of the tracker. */
            dossierCode: string | null;
            /** @description Cursor of the next page. */
            next: string | null;
        };
        /**
         * @description Closed list; a client may switch on it.
         * @enum {string}
         */
        ProblemCode: "invalid-request" | "unauthorised" | "invalid-signature" | "forbidden" | "not-found" | "handoff-offering" | "offering-expired" | "submission-in-flight" | "transition-not-allowed" | "revision-changed" | "nothing-to-pay" | "payment-at-counter" | "credit-mismatch" | "upload-conflict" | "body-too-large" | "file-too-large" | "file-type-refused" | "invalid-answers" | "content-mismatch" | "unreadable-envelope" | "invalid-transition-note" | "not-implemented" | "unavailable" | "internal";
        FieldProblem: {
            /** @description JSON Pointer into the submission content, e.g. `/answers/applicant/fullName` or `/files/0`. */
            pointer: string;
            /** @enum {string} */
            rule: "required" | "type" | "option" | "range" | "length" | "date" | "format" | "unknown" | "file-missing" | "file-hash" | "file-type" | "file-size" | "consent";
            /** @description Vietnamese words for the person who answers. */
            message: string;
        };
        /** @description Mã nộp, the last 50 bits of the submissionId in Crockford base32, in two groups. */
        SubmissionCode: string;
        /** @description RFC 9457. */
        Problem: {
            /** @description `urn:motcua:problem:{code}` */
            type: string;
            /** @description Vietnamese words for people. */
            title: string;
            status: number;
            code: components["schemas"]["ProblemCode"];
            /** @description What to do now. */
            detail?: string;
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: uri */
            handoffUrl?: string;
            /** @description Of the place that receives; with every refusal of a submission to a known agency. */
            phone?: string;
            submissionCode?: components["schemas"]["SubmissionCode"];
        };
        /**
         * @description How a dossier reaches the agency: at the counter, on the net, by post.
         * @enum {string}
         */
        Channel: "DIRECT" | "ONLINE" | "POSTAL";
        /** @description On what terms one channel is open. */
        ChannelTerms: {
            channel: components["schemas"]["Channel"];
            time: components["schemas"]["TimeFact"];
            fee: components["schemas"]["FeeFact"];
        };
        VerifiedChannels: {
            /** @constant */
            status: "verified";
            /** @description Each channel once. */
            value: components["schemas"]["ChannelTerms"][];
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        MissingChannels: {
            status: components["schemas"]["Absence"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        ChannelsFact: components["schemas"]["VerifiedChannels"] | components["schemas"]["MissingChannels"];
        /** @description Fingerprint of an official text that is not kept itself, by which an import finds what was made of it: the first 16 hex digits of the SHA-256 of its words (for a paper also those of the heading above it), in NFC, lower case, without punctuation. */
        SourceKey: string;
        /** @description One paper of the dossier (thành phần hồ sơ). */
        Document: {
            documentId: string;
            /** @description Legal name. */
            name: string;
            /** @description The same in plain words. */
            plainName: string;
            /**
             * @description submit = phải nộp; show = phải xuất trình bản chính; collect = mang theo khi nhận kết quả.
             * @enum {string}
             */
            duty: "submit" | "show" | "collect";
            originals: number;
            copies: number;
            /** @description When it is needed, in plain words; absent: always. */
            condition?: string;
            /** @description The trường hợp that asks for it, in plain words, the same for all its papers; absent: every one. */
            case?: string;
            /** @description Ways of filing that ask for it; absent: every one. */
            channels?: components["schemas"]["Channel"][];
            /**
             * @description Whether its copies are certified (bản sao có chứng thực); absent: the record does not say.
             * @enum {string}
             */
            copyKind?: "plain" | "certified" | "either";
            /** @description Of a paper that is shown: whether the record has it uploaded (tải lên) by who files on the net; absent: it does not say so. */
            upload?: boolean;
            /** @description Whether a photograph of it is taken on the net; absent: the record does not say. */
            photo?: boolean;
            /** @description Mã thành phần hồ sơ, e.g. `000.00.00.G15-KQ004389`. */
            code?: string;
            /** @description Of the official text it was written from; absent where people added the paper. */
            sourceKey?: components["schemas"]["SourceKey"];
        };
        VerifiedDocuments: {
            /** @constant */
            status: "verified";
            value: components["schemas"]["Document"][];
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        MissingDocuments: {
            status: components["schemas"]["Absence"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        DocumentsFact: components["schemas"]["VerifiedDocuments"] | components["schemas"]["MissingDocuments"];
        ProcedureResult: {
            name: string;
            /** @description National result code, e.g. `KQ.G15.000342`. */
            code?: string;
        };
        VerifiedYesNo: {
            /** @constant */
            status: "verified";
            value: boolean;
            source: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        MissingYesNo: {
            status: components["schemas"]["Absence"];
            source?: components["schemas"]["Source"];
            note?: components["schemas"]["FactNote"];
        };
        YesNoFact: components["schemas"]["VerifiedYesNo"] | components["schemas"]["MissingYesNo"];
        /** @description A procedure that a combined one (liên thông) settles too. */
        CombinedProcedure: {
            code: components["schemas"]["ProcedureCode"];
            /** @description In plain words; shown where the catalogue does not hold it. */
            name: string;
        };
        /** @description A procedure (thủ tục hành chính), the same everywhere; what one agency offers of it is an Offering. */
        Procedure: {
            code: components["schemas"]["ProcedureCode"];
            /** @description Raised by the gateway at every changed import; a dossier keeps the one it was filed under. */
            version: number;
            /** @description Legal name. */
            name: string;
            /** @description What people call it. */
            plainName: string;
            synonyms: string[];
            /** @description Lĩnh vực, e.g. `Hộ tịch`. */
            field: string;
            /** @description `OTHER`: an agency outside the three levels, e.g. a mission abroad. */
            levels: ("MINISTRY" | "PROVINCE" | "COMMUNE" | "OTHER")[];
            subjects: string[];
            channels: components["schemas"]["ChannelsFact"];
            documents: components["schemas"]["DocumentsFact"];
            results: components["schemas"]["ProcedureResult"][];
            legalBasis: string[];
            /** @description What happens in which order, in the source's own words; long, so kept out of what browsers hold. */
            steps?: string[];
            /** @description As the national portal has it; what an agency offers is its offering's. */
            serviceLevel: components["schemas"]["ServiceLevelFact"];
            /** @description Phi địa giới: may be filed at any commune of the province. */
            nonTerritorial: components["schemas"]["YesNoFact"];
            /** @description What it settles at once (liên thông). */
            combines?: components["schemas"]["CombinedProcedure"][];
            /** @description The national portal's formalityId. */
            portalId?: string;
            /** @description Lines that the source lists among the papers and that are none; an import leaves them out. */
            notPapers?: components["schemas"]["SourceKey"][];
            source: components["schemas"]["Source"];
            /** Format: date */
            effectiveFrom?: string;
            /**
             * Format: date
             * @description Last day in force.
             */
            effectiveTo?: string;
            supersededBy?: components["schemas"]["ProcedureCode"];
        };
        /** @description What one agency offers of one procedure. `handoff` unless the record names a system that may receive it. */
        Offering: {
            procedureCode: components["schemas"]["ProcedureCode"];
            agencyId: components["schemas"]["AgencyId"];
            mode: components["schemas"]["OfferingMode"];
            /** @description Which system gives dossier code, due date and status, e.g. `local`. */
            systemOfRecord: string | null;
            serviceLevel: components["schemas"]["ServiceLevelFact"];
            /** @description This agency's own; they stand in the place of all of the procedure's. Absent: the procedure's hold. */
            channels?: components["schemas"]["ChannelsFact"];
            /** @description Who decides, where it is not the agency's own `competentAgency`. */
            competentAgency?: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description Last day it may be filed.
             */
            validTo: string | null;
            /** @description Deep link to the national portal; best effort. */
            handoffUrl: components["schemas"]["WebAddress"];
        };
        /** @description Mã định danh (QĐ 20/2020/QĐ-TTg), e.g. `H37.24`; dossier codes begin with it. */
        AgencyCode: string;
        /** @description Lower case, e.g. `#9e1b1e`. */
        Colour: string;
        /** @description The agency's own colour. White words stand on the first one, and it stands on white; an import refuses less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
        Theme: {
            /** @description On light pages. */
            primary: components["schemas"]["Colour"];
            /** @description On dark pages. */
            primaryDark: components["schemas"]["Colour"];
        };
        Place: {
            name: string;
            address: string;
            hours: string;
            phone: string;
            /** @description The contact is an example and is marked "ví dụ" on screen. */
            isExample: boolean;
        };
        /**
         * @description How the counter takes money: cash, a card at a POS terminal, a QR code that is scanned there.
         * @enum {string}
         */
        CounterPayment: "cash" | "card" | "qr";
        /**
         * @description How a result comes back: fetched at the counter, by public post (bưu chính công ích), as an electronic result.
         * @enum {string}
         */
        ResultWay: "counter" | "postal" | "online";
        /** @description Account an agency's fees are paid to. */
        CollectionAccount: {
            bankName: string;
            bankBin: string;
            accountNumber: string;
            /** @description As the bank writes it: capitals without marks. */
            accountName: string;
            isExample: boolean;
        };
        Agency: {
            agencyId: components["schemas"]["AgencyId"];
            code: components["schemas"]["AgencyCode"];
            codeIsExample: boolean;
            /** @description e.g. `Ủy ban nhân dân xã Thống Nhất`. */
            name: string;
            /** @description e.g. `xã Thống Nhất`. */
            shortName: string;
            /** @description With its kind, e.g. `tỉnh Lạng Sơn`, `thành phố Đồng Nai`. */
            province: string;
            /** @description General Statistics Office code, for the address of the national portal. */
            provinceCode?: string;
            /** @description General Statistics Office code; codes were reused in 2025, so it counts with validFrom. */
            wardCode: string;
            /** Format: date */
            validFrom: string;
            theme: components["schemas"]["Theme"];
            receptionPlace: components["schemas"]["Place"];
            supportPlaces: components["schemas"]["Place"][];
            counterPayments: components["schemas"]["CounterPayment"][];
            resultWays: components["schemas"]["ResultWay"][];
            /** @description Who decides, unless an offering names somebody else. */
            competentAgency: string;
            /** @description null where fees are paid at the counter only. */
            collectionAccount: components["schemas"]["CollectionAccount"] | null;
        };
        /** @description A procedure explained by voice, for who reads another language better or none. */
        Recording: {
            /** @description As its speakers call it, e.g. `Tày`. */
            language: string;
            url: components["schemas"]["WebAddress"];
        };
        /** @description What an agency says of a procedure in its own words. What is absent stays as the catalogue has it. */
        ProcedureWords: {
            /** @description Stands in the place of the plain name. */
            title?: string;
            summary?: string;
            /** @description Added to those of the catalogue. */
            synonyms?: string[];
            notes?: string[];
            recordings?: components["schemas"]["Recording"][];
        };
        /** @description Another procedure, as a link shows it. */
        RelatedProcedure: {
            code: components["schemas"]["ProcedureCode"];
            plainName: string;
            /** @description Its page can be read here: the agency that was asked about offers it, or without one, the catalogue holds it. */
            canOpen: boolean;
        };
        ProcedureDetail: {
            procedure: components["schemas"]["Procedure"];
            /** @description null where no agency was asked about. */
            offering: components["schemas"]["Offering"] | null;
            agency: components["schemas"]["Agency"] | null;
            /** @description The agency's own words; null where it has none, or was not asked about. */
            words: components["schemas"]["ProcedureWords"] | null;
            /** @description Whether its questions can be answered here, to be received or to be copied to the national portal. */
            hasForm: boolean;
            /** @description What this one settles at once (liên thông). */
            combines: components["schemas"]["RelatedProcedure"][];
            /** @description Procedures in force that settle this one with others. */
            combinedIn: components["schemas"]["RelatedProcedure"][];
            supersededBy: components["schemas"]["RelatedProcedure"] | null;
        };
        /** @description Where an answer lives, names joined by dots, e.g. `applicant.fullName`. */
        AnswerPath: string;
        /** @description Which answers name the people, so that the dossier can keep applicant (chủ hồ sơ) and filer (người nộp) apart. */
        FormRoles: {
            applicantName: components["schemas"]["AnswerPath"];
            applicantPhone?: components["schemas"]["AnswerPath"];
            filerKind: components["schemas"]["AnswerPath"];
            filerName?: components["schemas"]["AnswerPath"];
            filerPhone?: components["schemas"]["AnswerPath"];
            copies?: components["schemas"]["AnswerPath"];
            resultChannel?: components["schemas"]["AnswerPath"];
        };
        /** @description A closed set; exactly one property. Paths that have no answer make `eq`, `in` and `before` false. */
        Condition: components["schemas"]["AllCondition"] | components["schemas"]["AnyCondition"] | components["schemas"]["NotCondition"] | components["schemas"]["EqCondition"] | components["schemas"]["InCondition"] | components["schemas"]["PresentCondition"] | components["schemas"]["BeforeCondition"];
        AllCondition: {
            all: components["schemas"]["Condition"][];
        };
        AnyCondition: {
            any: components["schemas"]["Condition"][];
        };
        NotCondition: {
            not: components["schemas"]["Condition"];
        };
        Scalar: string | number | boolean;
        PathValue: {
            path: components["schemas"]["AnswerPath"];
            value: components["schemas"]["Scalar"];
        };
        EqCondition: {
            eq: components["schemas"]["PathValue"];
        };
        PathValues: {
            path: components["schemas"]["AnswerPath"];
            values: components["schemas"]["Scalar"][];
        };
        InCondition: {
            in: components["schemas"]["PathValues"];
        };
        PresentCondition: {
            present: components["schemas"]["AnswerPath"];
        };
        PathDate: {
            path: components["schemas"]["AnswerPath"];
            /** @description An ISO date, `today` (the day of sealing) or another answer's path. */
            date: string;
        };
        BeforeCondition: {
            before: components["schemas"]["PathDate"];
        };
        /**
         * @description text and name: NFC strings. date: ISO date. integer: whole number. idNumber: 12 digits. phone: Vietnamese number, stored as typed digits. email. choice: one option's value. yesNo: boolean. consent: true, never pre-ticked. documents: no answer of its own; files are listed beside the answers.
         * @enum {string}
         */
        FieldKind: "text" | "name" | "date" | "integer" | "idNumber" | "phone" | "email" | "choice" | "yesNo" | "consent" | "documents";
        Option: {
            value: string;
            label: string;
            hint?: string;
        };
        Field: {
            path: components["schemas"]["AnswerPath"];
            kind: components["schemas"]["FieldKind"];
            /** @description The question in plain words. */
            label: string;
            hint?: string;
            /** @description Why it is asked and where it goes. */
            why?: string;
            /** @description Absent: an answer is required while the field is shown. */
            optional?: boolean;
            showWhen?: components["schemas"]["Condition"];
            options?: components["schemas"]["Option"][];
            /** @description Least value of an integer. */
            min?: number;
            max?: number;
            /** @description Characters in NFC; never an HTML maxlength (typing tools send fake backspaces). */
            maxLength?: number;
            notAfterToday?: boolean;
            /** @description The paper that a documents field collects. */
            documentId?: string;
            maxFiles?: number;
            default?: components["schemas"]["Scalar"];
        };
        /** @description What is asked on one page. */
        Group: {
            groupId: string;
            title: string;
            lead?: string;
            showWhen?: components["schemas"]["Condition"];
            fields: components["schemas"]["Field"][];
        };
        Step: {
            stepId: string;
            title: string;
            groups: components["schemas"]["Group"][];
        };
        FormDefinition: {
            procedureCode: components["schemas"]["ProcedureCode"];
            version: string;
            title: string;
            source: components["schemas"]["Source"];
            roles: components["schemas"]["FormRoles"];
            steps: components["schemas"]["Step"][];
        };
        Form: {
            definition: components["schemas"]["FormDefinition"];
            /** @description JSON Schema 2020-12 of the answers, derived from the definition for foreign clients. Conditions are not expressed in it. */
            schema: {
                [key: string]: unknown;
            };
        };
        AgencyList: {
            items: components["schemas"]["Agency"][];
            total: number;
        };
        /** @description FNV-1a, 32 bits, over the other members in the order of their names; texts by their UTF-16 units, all else as JSON. */
        PackedCheck: number;
        /** @description Words, one a line. Behind the `knownWords` of `@motcua/rules`, which are not sent, each is written elsewhere as one character: the next one that is not among the signs, from `!` on, without quotation mark and backslash. */
        PackedWords: string;
        /** @description Characters that stand for themselves. */
        PackedSigns: string;
        /** @description Texts, one a line, in which words are characters and two that follow each other have a space between them. */
        PackedRows: string;
        /** @description Numbers, one character each: from `!` on, without quotation mark and backslash. */
        PackedIndexes: string;
        /** @description All that search needs, small enough to keep in a browser: the summaries of what one agency offers on a day, or without an agency of all procedures in force. It is written in columns: a table of words, tables of what many procedures share, and one row for each procedure in every column. Rows stand by field, in a field by plain name; `order` gives back the order by plain name. `decodeSnapshot` of `@motcua/rules` reads it, `encodeSnapshot` writes it. */
        CatalogueSnapshot: {
            /** @constant */
            format: 3;
            check: components["schemas"]["PackedCheck"];
            /**
             * Format: date
             * @description The day in Vietnam that it holds for.
             */
            day: string;
            /** @description null where no agency was asked about. */
            agency: components["schemas"]["Agency"] | null;
            words: components["schemas"]["PackedWords"];
            signs: components["schemas"]["PackedSigns"];
            /** @description The fields (lĩnh vực), in the order of the rows. */
            fields: components["schemas"]["PackedRows"];
            /** @description By plain name: the field from which the next procedure comes, as one character. */
            order: string;
            /** @description The short names of papers. */
            papers: components["schemas"]["PackedRows"];
            times: components["schemas"]["TimeFact"][];
            fees: components["schemas"]["FeeFact"][];
            levels: components["schemas"]["ServiceLevelFact"][];
            /** @description The life events that come up, one a line. */
            events: string;
            /** @description One a line, without the point behind the first digit. */
            codes: string;
            /** @description Three lines for each procedure. Its name, with a small first letter (`^` in front: as it stands). Its plain name, in the same way; empty: the name itself; digits: the part of the name from that character on, or between two, where `…` follows. Its synonyms, apart by a tab. */
            texts: components["schemas"]["PackedRows"];
            /** @description Of `times`. */
            timeOf: components["schemas"]["PackedIndexes"];
            /** @description Of `fees`. */
            feeOf: components["schemas"]["PackedIndexes"];
            /** @description Of `levels`. */
            levelOf: components["schemas"]["PackedIndexes"];
            /** @description One line for each procedure, one character for each of `events`. */
            eventsOf: string;
            /** @description documentCount + 1; 0: not published. */
            documents: components["schemas"]["PackedIndexes"];
            /** @description One line for each procedure, one character for each of `papers`. */
            papersOf: string;
            /** @description Sum of: 1 for citizens, 2 for businesses, 4 nonTerritorial, 8 combined, 16 direct, 32 handoff, 64 offNet. */
            marks: components["schemas"]["PackedIndexes"];
        };
        /** @description Every page of one agency's catalogue, for reading without a network: each ProcedureDetail without its steps. `agency` stands once. It names no day, so that it is the same until something in it changes. `decodeDetails` of `@motcua/rules` reads it, one procedure at a time; `encodeDetails` writes it. */
        CatalogueDetails: {
            /** @constant */
            format: 1;
            check: components["schemas"]["PackedCheck"];
            agency: components["schemas"]["Agency"];
            words: components["schemas"]["PackedWords"];
            signs: components["schemas"]["PackedSigns"];
            /** @description One a line, without the point behind the first digit. */
            codes: string;
            /** @description One a line in the order of `codes`: JSON without what stands elsewhere here and what follows from the rest. */
            details: components["schemas"]["PackedRows"];
        };
        Base64Url: string;
        PublicJwk: {
            /** @constant */
            kty: "EC";
            /** @constant */
            crv: "P-256";
            x: components["schemas"]["Base64Url"];
            y: components["schemas"]["Base64Url"];
        };
        PublicKey: {
            keyId: string;
            jwk: components["schemas"]["PublicJwk"];
        };
        /** @description `envelope` is the key to seal for now; `receipts` verify receipts, newest first, old ones kept. */
        GatewayKeys: {
            envelope: components["schemas"]["PublicKey"];
            receipts: components["schemas"]["PublicKey"][];
        };
        /** @description UUIDv7 made by the client when the wizard starts and reused for ever; the server never makes one. */
        SubmissionId: string;
        /** @description SHA-256 in base64url without padding. */
        Sha256: string;
        /** @description ECDH P-256 with an ephemeral key; HKDF-SHA256 of the shared secret (salt: the submissionId, info: `motcua/1 envelope`, both UTF-8) gives the key that wraps a random 32-byte content key. `wrappedKey` holds the content key; under it are sealed the canonical content (`ciphertext`), the secrets (`sealedSecrets` of the submission) and each file (an upload). Each is AES-256-GCM as IV (12 bytes, random, never used twice with a key), ciphertext and tag. Additional data is `motcua/1|{submissionId}|{part}` with the part `key`, `content`, `secrets` or `file|{fileId}`. */
        Envelope: {
            /** @constant */
            algorithm: "ECDH-P256+HKDF-SHA256+A256GCM";
            keyId: string;
            /** @description Uncompressed point, 65 bytes. */
            ephemeralKey: components["schemas"]["Base64Url"];
            wrappedKey: components["schemas"]["Base64Url"];
            ciphertext: components["schemas"]["Base64Url"];
        };
        Uuid: string;
        SealedUpload: {
            fileId: components["schemas"]["Uuid"];
            uploadId: string;
        };
        SealedSubmission: {
            submissionId: components["schemas"]["SubmissionId"];
            agencyId: components["schemas"]["AgencyId"];
            procedureCode: components["schemas"]["ProcedureCode"];
            formVersion: string;
            contentHash: components["schemas"]["Sha256"];
            envelope: components["schemas"]["Envelope"];
            /** @description SubmissionSecrets as JSON in UTF-8, sealed under the envelope's content key: only whoever sealed this content can name secrets for it. Read once, at the first arrival, and kept nowhere; those of a repeat are not looked at. */
            sealedSecrets: components["schemas"]["Base64Url"];
            /** @description Where each sealed file was uploaded. Not part of the hash; a repeat may name newer uploads of the same files. */
            uploads: components["schemas"]["SealedUpload"][];
        };
        /** @description Xác nhận đã nộp: proof that the submission is stored. Not a reception slip (Giấy tiếp nhận); it has no due date. `signature` is ECDSA P-256 / SHA-256 (IEEE P1363, base64url) over the RFC 8785 form of all other members. */
        Receipt: {
            /** @constant */
            kind: "submission-receipt";
            submissionId: components["schemas"]["SubmissionId"];
            submissionCode: components["schemas"]["SubmissionCode"];
            agencyId: components["schemas"]["AgencyId"];
            procedureCode: components["schemas"]["ProcedureCode"];
            contentHash: components["schemas"]["Sha256"];
            /** Format: date-time */
            receivedAt: string;
            keyId: string;
            signature: components["schemas"]["Base64Url"];
        };
        /** @description Dossier code or mã nộp. */
        DossierRef: string;
        /** @description {agency code}-{yymmdd}-{sequence}, e.g. `H37.24-261123-0001` (TT 03/2025/TT-VPCP). */
        DossierCode: string;
        /** @description The officer who filed it in the citizen's place, and whose officer that is; maybe not of the agency it went to. */
        FilingOfficer: {
            name: string;
            agencyId: components["schemas"]["AgencyId"];
        };
        /**
         * @description The ten national statuses: 1 Mới đăng ký, 2 Được tiếp nhận, 3 Không được tiếp nhận, 4 Đang xử lý, 5 Yêu cầu bổ sung giấy tờ, 6 Yêu cầu thực hiện nghĩa vụ tài chính, 7 Công dân yêu cầu rút hồ sơ, 8 Dừng xử lý, 9 Đã xử lý xong, 10 Đã trả kết quả.
         * @enum {integer}
         */
        DossierStatus: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
        DossierFee: {
            /**
             * @description none: nothing to pay, by a source that says so. paid: by a matched credit, or as an officer says. reviewing: money was seen that did not settle the fee, or came on top of what did; a person at the desk puts it right.
             * @enum {string}
             */
            state: "none" | "unknown" | "due" | "reviewing" | "paid";
            amount: components["schemas"]["Money"] | null;
            feeStatus: components["schemas"]["FeeStatus"];
        };
        /** @enum {string} */
        ResultChannel: "counter" | "postal";
        DossierEvent: {
            eventId: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "submitted" | "transition" | "payment" | "refund";
            status: components["schemas"]["DossierStatus"];
            /** @description What the officer wrote for the citizen. */
            note: string | null;
            /** @enum {string} */
            actor: "citizen" | "officer" | "bank" | "system";
        };
        /** @description What its owner sees of a dossier. Time, fee, places and competence are those it was filed under; later changes of the catalogue do not touch it. */
        Dossier: {
            submissionCode: components["schemas"]["SubmissionCode"];
            /** @description null until an officer received it. */
            dossierCode: components["schemas"]["DossierCode"] | null;
            /** @description Whose desk receives it; its code begins the dossier code. */
            agencyId: components["schemas"]["AgencyId"];
            /** @description Nơi tiếp nhận, by name. */
            receptionPlace: string;
            /** @description Nơi hỗ trợ, by name, where somebody was helped to file. */
            supportPlace: string | null;
            /** @description Cơ quan có thẩm quyền giải quyết, by name. */
            competentAgency: string;
            /** @description null where no officer filed it. */
            filedByOfficer: components["schemas"]["FilingOfficer"] | null;
            procedureCode: components["schemas"]["ProcedureCode"];
            /** @description Plain name. */
            procedureName: string;
            status: components["schemas"]["DossierStatus"];
            /** Format: date-time */
            submittedAt: string;
            /**
             * Format: date-time
             * @description When an officer received it (Giấy tiếp nhận).
             */
            receivedAt: string | null;
            /** @description Name of that officer. */
            receivedBy: string | null;
            /**
             * Format: date-time
             * @description Ngày hẹn trả; null before reception and where the time is not published.
             */
            dueAt: string | null;
            fee: components["schemas"]["DossierFee"];
            copies: number | null;
            resultChannel: components["schemas"]["ResultChannel"] | null;
            events: components["schemas"]["DossierEvent"][];
            /** @description Raised by every change. */
            revision: number;
        };
        /** @enum {string} */
        PaymentStatus: "pending" | "paid" | "expired" | "cancelled";
        VietQrMethod: {
            /** @constant */
            type: "vietqr";
            /** @description EMVCo string to draw as a QR code. */
            payload: string;
            bankName: string;
            bankBin: string;
            accountNumber: string;
            accountName: string;
            /** @description Transfer text, ASCII without marks; it carries the payment's reference. */
            purpose: string;
        };
        Payment: {
            paymentId: components["schemas"]["Uuid"];
            submissionCode: components["schemas"]["SubmissionCode"];
            amount: components["schemas"]["Money"];
            /** @constant */
            currency: "VND";
            status: components["schemas"]["PaymentStatus"];
            /** @description Money with this reference was seen that did not settle it, or came on top of what did; a person at the desk puts it right. */
            reviewing: boolean;
            /** @description As it was shown at the start, whatever account the agency has now. */
            method: components["schemas"]["VietQrMethod"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            paidAt: string | null;
        };
        /** @description What the demo bank posts for each credit on the collection account. */
        BankNotification: {
            transactionId: string;
            accountNumber: string;
            amount: number;
            purpose: string;
            /** Format: date-time */
            bookedAt: string;
        };
        /** @enum {string} */
        CreditOutcome: "matched" | "duplicate" | "over" | "under" | "late" | "unknown";
        NotificationReply: {
            outcome: components["schemas"]["CreditOutcome"];
        };
        /** @enum {string} */
        FilerKind: "self" | "relative" | "authorised" | "officer";
        DeskDossier: {
            submissionCode: components["schemas"]["SubmissionCode"];
            dossierCode: components["schemas"]["DossierCode"] | null;
            procedureCode: components["schemas"]["ProcedureCode"];
            procedureName: string;
            status: components["schemas"]["DossierStatus"];
            applicantName: string;
            filerKind: components["schemas"]["FilerKind"];
            filerName: string | null;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            fee: components["schemas"]["DossierFee"];
            revision: number;
        };
        DeskDossierList: {
            items: components["schemas"]["DeskDossier"][];
            total: number;
            next: string | null;
        };
        /** @description Answers, nested by their paths. */
        Answers: {
            [key: string]: unknown;
        };
        /** @enum {string} */
        MediaType: "image/jpeg" | "image/png" | "application/pdf";
        DeskFile: {
            fileId: components["schemas"]["Uuid"];
            documentId: string;
            documentName: string;
            mediaType: components["schemas"]["MediaType"];
            size: number;
        };
        /** @description Money the bank told of for one dossier. */
        DeskCredit: {
            /** @description As the bank names it, to find it in a statement. */
            transactionId: string;
            amount: components["schemas"]["Money"];
            /** @description What its payment asked for. */
            due: components["schemas"]["Money"];
            outcome: components["schemas"]["CreditOutcome"];
            /** Format: date-time */
            bookedAt: string;
            /**
             * Format: date-time
             * @description When an officer put it right; null for one that matched, and for one that still waits.
             */
            settledAt: string | null;
        };
        DeskDossierDetail: {
            summary: components["schemas"]["DeskDossier"];
            dossier: components["schemas"]["Dossier"];
            formVersion: string;
            answers: components["schemas"]["Answers"];
            files: components["schemas"]["DeskFile"][];
            /** @description Money the bank told of, oldest first. */
            credits: components["schemas"]["DeskCredit"][];
            allowedTransitions: components["schemas"]["DossierStatus"][];
            agency: components["schemas"]["Agency"];
        };
        TransitionRequest: {
            to: components["schemas"]["DossierStatus"];
            /** @description The revision the officer saw; another one answers 409 `revision-changed`. */
            revision: number;
            /** @description Shown to the citizen; required for 3, 5 and 8. */
            note?: string;
        };
        SettlementRequest: {
            /**
             * @description `paid`: the whole fee is there now, with what was taken or given back at the counter. `returned`: the money that waited was given back; the fee stands as before.
             * @enum {string}
             */
            outcome: "paid" | "returned";
            /** @description The revision the officer saw; another one answers 409 `revision-changed`. */
            revision: number;
            /** @description What was done, shown to the citizen; without it 422. */
            note?: string;
        };
        SubmittedFile: {
            fileId: components["schemas"]["Uuid"];
            documentId: string;
            sha256: components["schemas"]["Sha256"];
            /** @description Bytes before sealing. */
            size: number;
            mediaType: components["schemas"]["MediaType"];
        };
    };
    responses: {
        /** @description Yêu cầu chưa đúng dạng */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không tìm thấy */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hệ thống gặp lỗi */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hệ thống đang tạm nghỉ */
        Unavailable: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia; Nơi này không còn nhận hồ sơ của thủ tục này; Hồ sơ đang được ghi nhận */
        OfferingClosed: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nội dung gửi lên quá lớn */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Có chỗ chưa điền đúng; Mã hồ sơ này đã được nộp với nội dung khác; Không mở được gói hồ sơ */
        SubmissionRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Cần đăng nhập lại */
        Unauthorised: {
            headers: {
                /** @description What proves who one is. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Tệp lớn hơn 20 MB */
        FileTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF */
        FileTypeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Phần tệp gửi lên không khớp với phần đã nhận */
        UploadConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Việc này chưa làm được trên mạng */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hồ sơ này không có khoản nào phải nộp lúc này; Nơi này chưa nhận tiền qua mạng */
        PaymentRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Chữ ký không đúng */
        InvalidSignature: {
            headers: {
                /** @description What proves who one is. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Giao dịch này đã được báo với nội dung khác */
        CreditMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không có quyền làm việc này */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không chuyển được sang trạng thái này; Hồ sơ vừa được người khác cập nhật */
        TransitionRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Cần ghi lý do cho người dân */
        NoteMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Hồ sơ này không có khoản nào phải nộp lúc này; Hồ sơ vừa được người khác cập nhật */
        SettlementRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description What the person typed, whatever it is, with or without marks. The first 200 characters count.
         * @example trich luc khai sinh
         */
        TypedQuery: string;
        /**
         * @description Agency whose offering is meant.
         * @example thong-nhat-lang-son
         */
        AgencyQuery: components["schemas"]["AgencyId"];
        /** @description Items per page. */
        Limit: number;
        /** @description `next` of the page before. */
        Cursor: string;
        /**
         * @description National code of the procedure.
         * @example 2.000635
         */
        ProcedureCode: components["schemas"]["ProcedureCode"];
        /**
         * @description What the person typed, with or without marks.
         * @example trich luc khai sinh
         */
        Query: string;
        /**
         * @description Id of the agency.
         * @example thong-nhat-lang-son
         */
        AgencyId: components["schemas"]["AgencyId"];
        /**
         * @description Agency that is asked.
         * @example thong-nhat-lang-son
         */
        AgencyRequired: components["schemas"]["AgencyId"];
        /**
         * @description Id made by the client.
         * @example 019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4
         */
        SubmissionId: components["schemas"]["SubmissionId"];
        /** @description Id given at creation. */
        UploadId: string;
        /**
         * @description Dossier code or mã nộp.
         * @example H37.24-261123-0001
         */
        DossierRef: components["schemas"]["DossierRef"];
        /** @description Id of the payment. */
        PaymentId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    searchProcedures: {
        parameters: {
            query?: {
                /**
                 * @description What the person typed, whatever it is, with or without marks. The first 200 characters count.
                 * @example trich luc khai sinh
                 */
                q?: components["parameters"]["TypedQuery"];
                /**
                 * @description Agency whose offering is meant.
                 * @example thong-nhat-lang-son
                 */
                agency?: components["parameters"]["AgencyQuery"];
                /** @description Lĩnh vực, exact. */
                field?: string;
                /** @description Only offerings whose published level is this one. */
                serviceLevel?: components["schemas"]["ServiceLevel"];
                /** @description Items per page. */
                limit?: components["parameters"]["Limit"];
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Best match first; without `q`, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureList"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProcedure: {
        parameters: {
            query?: {
                /**
                 * @description Agency whose offering is meant.
                 * @example thong-nhat-lang-son
                 */
                agency?: components["parameters"]["AgencyQuery"];
            };
            header?: never;
            path: {
                /**
                 * @description National code of the procedure.
                 * @example 2.000635
                 */
                code: components["parameters"]["ProcedureCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procedure. */
            200: {
                headers: {
                    /** @description Changes with the record. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetail"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getForm: {
        parameters: {
            query?: {
                /**
                 * @description Agency whose offering is meant.
                 * @example thong-nhat-lang-son
                 */
                agency?: components["parameters"]["AgencyQuery"];
                /** @description An older version, for drafts and for the desk; absent: the one in use. */
                version?: string;
            };
            header?: never;
            path: {
                /**
                 * @description National code of the procedure.
                 * @example 2.000635
                 */
                code: components["parameters"]["ProcedureCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    /** @description Changes with the form. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchAgencies: {
        parameters: {
            query?: {
                /**
                 * @description What the person typed, with or without marks.
                 * @example trich luc khai sinh
                 */
                q?: components["parameters"]["Query"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agencies, best match first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the agency.
                 * @example thong-nhat-lang-son
                 */
                agencyId: components["parameters"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCatalogueSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Agency whose offering is meant.
                 * @example thong-nhat-lang-son
                 */
                agency?: components["parameters"]["AgencyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    /** @description Changes with the catalogue. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSnapshot"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCatalogueDetails: {
        parameters: {
            query: {
                /**
                 * @description Agency that is asked.
                 * @example thong-nhat-lang-son
                 */
                agency: components["parameters"]["AgencyRequired"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The details. */
            200: {
                headers: {
                    /** @description Changes with the catalogue. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDetails"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayKeys"];
                };
            };
            /** @description Not changed since the ETag that was sent. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealedSubmission"];
            };
        };
        responses: {
            /** @description It had arrived before; the same receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description It is stored. */
            201: {
                headers: {
                    /** @description Where to ask for the receipt again. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OfferingClosed"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["SubmissionRefused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id made by the client.
                 * @example 019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4
                 */
                submissionId: components["parameters"]["SubmissionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It arrived; its receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Protocol version
                 * @example 1.0.0
                 */
                "Tus-Resumable": "1.0.0";
                /**
                 * @description Sealed length in bytes
                 * @example 1228
                 */
                "Upload-Length": number;
                /**
                 * @description Whose file it is
                 * @example submissionId MDE5YWFmYzAtNWM4MC03YTIxLTljM2UtMmI3ZDQxYzBhOWU0,fileId YjhmMGMyZDEtNmU1YS00YzNiLTlhN2UtMGQxZjJhM2I0YzVk,mediaType aW1hZ2UvanBlZw==
                 */
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created; send the bytes to `Location`. */
            201: {
                headers: {
                    /** @description Where the bytes go; the last segment is the uploadId. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorised"];
            413: components["responses"]["FileTooLarge"];
            415: components["responses"]["FileTypeRefused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUploadOffset: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Protocol version
                 * @example 1.0.0
                 */
                "Tus-Resumable": "1.0.0";
            };
            path: {
                /** @description Id given at creation. */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offset. */
            200: {
                headers: {
                    /** @description Bytes that arrived. */
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tus 1.0.0; no body. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unknown upload or wrong key; no body. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something broke; no body. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The gateway cannot look now; no body. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Protocol version
                 * @example 1.0.0
                 */
                "Tus-Resumable": "1.0.0";
                /**
                 * @description Where these bytes start
                 * @example 0
                 */
                "Upload-Offset": number;
            };
            path: {
                /** @description Id given at creation. */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Stored. */
            204: {
                headers: {
                    /** @description Bytes that arrived in all. */
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UploadConflict"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDossier: {
        parameters: {
            query?: {
                /** @description Revision that is already known; the same one answers 204. */
                after?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Nothing moved since that revision. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    postWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    postRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    postPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment that is already pending, or whose money is looked at. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A new payment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["PaymentRefused"];
            413: components["responses"]["BodyTooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postOneTimeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the payment. */
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Who notifies.
                 * @example demo-bank
                 */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankNotification"];
            };
        };
        responses: {
            /** @description Recorded as exactly one outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["InvalidSignature"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CreditMismatch"];
            413: components["responses"]["BodyTooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeskDossiers: {
        parameters: {
            query?: {
                /** @description Only this status. */
                status?: components["schemas"]["DossierStatus"];
                /** @description Items per page. */
                limit?: components["parameters"]["Limit"];
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dossiers of the officer's agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDossierList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorised"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postDeskDossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    getDeskDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier with answers and files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDossierDetail"];
                };
            };
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDeskFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
                /** @description Id of the file. */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorised"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postTransition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description The dossier as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDossierDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TransitionRefused"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["NoteMissing"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dossier code or mã nộp.
                 * @example H37.24-261123-0001
                 */
                ref: components["parameters"]["DossierRef"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementRequest"];
            };
        };
        responses: {
            /** @description The dossier as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDossierDetail"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorised"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SettlementRefused"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["NoteMissing"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /**
                 * @description Agency whose offering is meant.
                 * @example thong-nhat-lang-son
                 */
                agency?: components["parameters"]["AgencyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            501: components["responses"]["NotImplemented"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
}
