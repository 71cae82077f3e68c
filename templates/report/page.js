(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const findings = [...document.querySelectorAll("li[data-level]")];
  const choices = [...form.querySelectorAll("select")];
  const apply = () => {
    for (const it of findings) it.hidden = choices.some((choice) => choice.value && choice.value !== it.dataset[choice.name]);
    document.getElementById("shown").textContent = findings.filter((it) => !it.hidden).length;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  apply();
})();
