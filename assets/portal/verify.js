// Reads a file that was chosen or dropped, here and nowhere else, and asks what it is by its digest alone.
const drop = document.getElementById('drop');
const state = document.getElementById('file-state');
const input = document.getElementById('file');

const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function check(file) {
  if (!file) return;
  if (!globalThis.crypto?.subtle) {
    state.textContent = drop.dataset.insecure;
    return;
  }
  state.textContent = drop.dataset.reading;
  try {
    location.assign(drop.dataset.to + hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  } catch {
    state.textContent = drop.dataset.failed;
  }
}

drop.hidden = false;
input.addEventListener('change', () => check(input.files[0]));
// wherever on the page it is dropped: a browser that is let alone would leave the page for the file
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  check(event.dataTransfer.files[0]);
});
