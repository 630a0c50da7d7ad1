<#-- Keycloak's (keycloak.v2 of 26.4.7) without a script in a line: js/page.js. -->
<#macro templates>
    <template id="errorTemplate">
        <div class="${properties.kcFormHelperTextClass}" aria-live="polite">
            <div class="${properties.kcInputHelperTextClass}">
                <div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}">
                    <ul class="${properties.kcInputErrorMessageClass}">
                    </ul>
                </div>
            </div>
        </div>
    </template>
    <template id="errorItemTemplate">
        <li></li>
    </template>
</#macro>

<#macro script field="">
    <template data-password-rules="${field}">
        <#if passwordPolicies.length??><i data-name="length" data-value="${passwordPolicies.length?c}" data-error="${msg('invalidPasswordMinLengthMessage')}"></i></#if>
        <#if passwordPolicies.maxLength??><i data-name="maxLength" data-value="${passwordPolicies.maxLength?c}" data-error="${msg('invalidPasswordMaxLengthMessage')}"></i></#if>
        <#if passwordPolicies.lowerCase??><i data-name="lowerCase" data-value="${passwordPolicies.lowerCase?c}" data-error="${msg('invalidPasswordMinLowerCaseCharsMessage')}"></i></#if>
        <#if passwordPolicies.upperCase??><i data-name="upperCase" data-value="${passwordPolicies.upperCase?c}" data-error="${msg('invalidPasswordMinUpperCaseCharsMessage')}"></i></#if>
        <#if passwordPolicies.digits??><i data-name="digits" data-value="${passwordPolicies.digits?c}" data-error="${msg('invalidPasswordMinDigitsMessage')}"></i></#if>
        <#if passwordPolicies.specialChars??><i data-name="specialChars" data-value="${passwordPolicies.specialChars?c}" data-error="${msg('invalidPasswordMinSpecialCharsMessage')}"></i></#if>
    </template>
</#macro>
