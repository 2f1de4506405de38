import { application } from "./application.ts";

/** A way to make the registration, as a text to copy. */
export interface Recipe {
  readonly id: "json" | "cli" | "powershell";
  readonly text: string;
}

/**
 * The registration for this browser in each of the three forms. The JSON goes through files and here-strings as it is:
 * nothing of it depends on how a shell quotes.
 */
export function recipes(redirectUris: readonly string[]): Recipe[] {
  const json = JSON.stringify(application(redirectUris), null, 2);
  return [
    { id: "json", text: json },
    { id: "cli", text: cli(json) },
    { id: "powershell", text: powershell(json) },
  ];
}

/** Azure CLI has no flag for single-page applications, so the registration is made through Graph. */
function cli(json: string): string {
  return `cat > app.json <<'JSON'
${json}
JSON
APP_ID=$(az rest --method POST --url https://graph.microsoft.com/v1.0/applications \\
  --headers Content-Type=application/json --body @app.json --query appId --output tsv)
az ad sp create --id "$APP_ID"
az ad app permission admin-consent --id "$APP_ID"
echo "Application (client) ID: $APP_ID"
echo "Directory (tenant) ID: $(az account show --query tenantId --output tsv)"
`;
}

function powershell(json: string): string {
  return `Connect-MgGraph -Scopes Application.ReadWrite.All
$app = New-MgApplication -BodyParameter (@'
${json}
'@ | ConvertFrom-Json -AsHashtable)
New-MgServicePrincipal -AppId $app.AppId | Out-Null
"Application (client) ID: $($app.AppId)"
"Directory (tenant) ID: $((Get-MgContext).TenantId)"
`;
}
