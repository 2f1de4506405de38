<#
.SYNOPSIS
Records what Microsoft Graph says of Microsoft Defender Experts' access to this tenant, for the Onboarding Companion for
Microsoft Defender Experts. It only reads.

.DESCRIPTION
Asks Microsoft Graph the calls listed below, with GET alone, and writes the answers to one JSON file on this machine.
No token and no header is written, and nothing is sent anywhere but to Microsoft's sign-in and Microsoft Graph.
The file names people, policies and tenants as they are: read it before you hand it on. Opened in the extension, it can be
saved again with names taken out.

Needs the module Microsoft.Graph.Authentication (Install-Module Microsoft.Graph.Authentication -Scope CurrentUser).

.PARAMETER Path
The file to write. Default: defender-experts-recording.json in the current folder.

.PARAMETER Scopes
The delegated permissions to ask for. Leave out those that you don't want to give: what they answer is then unknown.

.PARAMETER Yes
Does not ask before reading.
#>
[CmdletBinding()]
param(
  [string] $Path = 'defender-experts-recording.json',
  [string[]] $Scopes = @(
    'User.Read'
    'LicenseAssignment.Read.All'
    'Policy.Read.All'
    'RoleManagement.Read.Directory'
    'AuditLog.Read.All'
    'CrossTenantInformation.ReadBasic.All'
  ),
  [switch] $Yes
)
$ErrorActionPreference = 'Stop'

# {time} is thirty days ago.
$Once = @(
  'https://graph.microsoft.com/v1.0/me?$select=id,displayName,userPrincipalName,userType'
  'https://graph.microsoft.com/v1.0/organization?$select=id,displayName,verifiedDomains'
  'https://graph.microsoft.com/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=id,displayName,roleTemplateId'
  'https://graph.microsoft.com/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on=''principal'')'
  'https://graph.microsoft.com/v1.0/subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,prepaidUnits,servicePlans'
  'https://graph.microsoft.com/v1.0/policies/crossTenantAccessPolicy/partners'
  'https://graph.microsoft.com/v1.0/policies/crossTenantAccessPolicy/default'
  'https://graph.microsoft.com/v1.0/identity/conditionalAccess/policies'
  'https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq ''5d6b6bb7-de71-4623-b4af-96380a352509''&$expand=principal'
  'https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq ''5f2222b1-57c3-48ba-8ad5-d4759f1fde6f''&$expand=principal'
  'https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq ''194ae4cb-b126-40b2-bd5b-6091b380977d''&$expand=principal'
  'https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq ''62e90394-69f5-4237-9190-012177145e10''&$expand=principal'
  'https://graph.microsoft.com/beta/auditLogs/signIns?$filter=createdDateTime ge {time} and crossTenantAccessType eq ''serviceProvider''&$top=100'
  'https://graph.microsoft.com/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge {time} and loggedByService eq ''Conditional Access''&$top=100'
  'https://graph.microsoft.com/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge {time} and (activityDisplayName eq ''Add a partner to cross-tenant access setting'' or activityDisplayName eq ''Update a partner cross-tenant access setting'' or activityDisplayName eq ''Delete partner specific cross-tenant access setting'' or activityDisplayName eq ''Add allowed assignable roles'' or activityDisplayName eq ''Adding allowed assignable roles'' or activityDisplayName eq ''Delete allowed assignable roles'' or activityDisplayName eq ''Deleting allowed assignable roles'')&$top=100'
)
# Asked for every tenant that may be the experts': {tenantId}.
$PerProvider = @(
  'https://graph.microsoft.com/v1.0/policies/crossTenantAccessPolicy/partners/{tenantId}/serviceProviderConstraints'
  'https://graph.microsoft.com/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId=''{tenantId}'')'
)
$MaxPages = 50
$MaxProviders = 10

# Before anything is read, so that an answer is never lost for want of a place to put it.
$File = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$Folder = [System.IO.Path]::GetDirectoryName($File)
if (-not [System.IO.Directory]::Exists($Folder)) {
  throw "There is no folder $Folder. Make it, or name another file with -Path."
}
if ([System.IO.Directory]::Exists($File)) {
  throw "$File is a folder. Name the file to write with -Path."
}

Write-Host 'This reads from Microsoft Graph, and changes nothing:'
$Once + $PerProvider | ForEach-Object { Write-Host "  GET $_" }
Write-Host "with the permissions: $($Scopes -join ', ')"
Write-Host "The answers are written to $File, and nowhere else."
if (-not $Yes -and (Read-Host 'Go on? Type yes') -ne 'yes') { return }

Connect-MgGraph -Scopes $Scopes -NoWelcome
$Since = (Get-Date).ToUniversalTime().AddDays(-30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
$Answers = New-Object System.Collections.Generic.List[string]

# The status that an exception carries, wherever the module's version has put it. 0: none came.
function Get-Status($Exception) {
  for ($e = $Exception; $e; $e = $e.InnerException) {
    foreach ($code in @($e.ResponseStatusCode, $e.StatusCode, $e.Response.StatusCode)) {
      if ($code -and [int] $code -ge 100) { return [int] $code }
    }
    if ($e.Message -match 'TooManyRequests|Too Many Requests|\b429\b') { return 429 }
  }
  0
}

# One answer as JSON text. A refusal is an answer too. The module retries what is throttled, and throws when that was in
# vain: that costs this one answer, not the recording.
function Read-Answer([string] $Url) {
  $headers = @{ Accept = 'application/json' }
  if ($Url -like '*$count=true*') { $headers['ConsistencyLevel'] = 'eventual' }
  for ($attempt = 1; ; $attempt++) {
    $body = 'null'
    $wait = [math]::Pow(2, $attempt)
    try {
      $response = Invoke-MgGraphRequest -Method GET -Uri $Url -Headers $headers -OutputType HttpResponseMessage -SkipHttpErrorCheck
      $status = [int] $response.StatusCode
      $body = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
      $delta = $response.Headers.RetryAfter.Delta
      if ($delta) { $wait = $delta.TotalSeconds }
    } catch {
      $status = Get-Status $_.Exception
      Write-Warning "GET ${Url}: $($_.Exception.Message)"
    }
    if ($attempt -eq 4 -or ($status -ne 429 -and $status -ne 0 -and $status -lt 500)) { break }
    Start-Sleep -Seconds $wait
  }
  try { $null = $body | ConvertFrom-Json } catch { $body = 'null' }
  if ([string]::IsNullOrWhiteSpace($body)) { $body = 'null' }
  $at = (Get-Date).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
  # Where no answer came at all, the call counts as not asked.
  if ($status -gt 0) {
    $Answers.Add("{`"url`":$(ConvertTo-Json $Url -Compress),`"status`":$status,`"at`":`"$at`",`"body`":$body}")
  }
  $body
}

# A list to its end. Of a log, the first page is enough.
function Read-All([string] $Url) {
  $pages = @()
  $next = $Url
  for ($page = 1; $next -and $page -le $MaxPages; $page++) {
    $body = Read-Answer $next
    $pages += $body
    $link = if ($body -ne 'null') { ($body | ConvertFrom-Json).'@odata.nextLink' }
    $next = if ($Url -notlike '*/auditLogs/*') { $link }
  }
  $pages
}

function Read-Tenant {
  $bodies = @{}
  foreach ($url in $Once) {
    Write-Host "GET $url"
    $bodies[$url] = Read-All ($url.Replace('{time}', $Since))
  }

  # Who may be the experts: service providers, and whom their policies name.
  $ids = @()
  foreach ($url in $Once) {
    foreach ($body in $bodies[$url]) {
      $items = if ($body -ne 'null') { ($body | ConvertFrom-Json).value }
      if ($url -like '*/crossTenantAccessPolicy/partners') {
        $ids += $items | Where-Object { $_.isServiceProvider -eq $true } | ForEach-Object { $_.tenantId }
      }
      if ($url -like '*/conditionalAccess/policies') {
        $ids += $items | Where-Object { $_.displayName -like 'Microsoft Security Experts-*' } |
          ForEach-Object { $_.conditions.users.includeGuestsOrExternalUsers.externalTenants.members }
      }
    }
  }
  foreach ($id in $ids | Where-Object { $_ } | Select-Object -Unique -First $MaxProviders) {
    foreach ($url in $PerProvider) {
      $asked = $url.Replace('{tenantId}', $id)
      Write-Host "GET $asked"
      $null = Read-All $asked
    }
  }
}

# What was read is kept, whatever stops the reading: also Ctrl+C, after which only `finally` still runs.
try {
  Read-Tenant
} finally {
  $granted = @((Get-MgContext).Scopes)
  $recordedAt = (Get-Date).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
  $text = "{`"kind`":`"defender-experts-companion/recording`",`"version`":1,`"recordedAt`":`"$recordedAt`"," +
    "`"scopes`":$(ConvertTo-Json $granted -Compress),`"answers`":[`n" + ($Answers -join ",`n") + "`n]}`n"
  [System.IO.File]::WriteAllText($File, $text, (New-Object System.Text.UTF8Encoding $false))
  $null = Disconnect-MgGraph
  Write-Host "Written: $File ($($Answers.Count) answers)"
}
