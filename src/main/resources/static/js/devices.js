/* Devices of a window behind one small interface: card reader, bar code gun, camera. A driver is an object
     { readCard(): Promise<{ type, number, name, address }>, openCamera(place): Promise<void>,
       takePhoto(): Promise<Blob>, closeCamera() }
   of which any part may be missing. Whoever connects a device (a browser extension, a kiosk, a test) hands its driver in:
     window.dispatchEvent(new CustomEvent('onewindow:driver', { detail: driver }))
   The gun needs none: it types faster than people and ends with Enter; `onewindow:scan` says what it read. */
(function () {
  'use strict';

  /* A camera of the computer itself, which browsers know without a driver */
  const own = {
    async openCamera(place) {
      if (!navigator.mediaDevices) throw new Error('no camera');
      own.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } });
      own.video = document.createElement('video');
      own.video.autoplay = true;
      own.video.muted = true;
      own.video.srcObject = own.stream;
      place.replaceChildren(own.video);
    },
    takePhoto() {
      const canvas = document.createElement('canvas');
      canvas.width = own.video.videoWidth;
      canvas.height = own.video.videoHeight;
      canvas.getContext('2d').drawImage(own.video, 0, 0);
      return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    },
    closeCamera() {
      if (own.stream) own.stream.getTracks().forEach((track) => track.stop());
    },
  };

  let driver = own;
  window.addEventListener('onewindow:driver', (event) => { driver = Object.assign({}, own, event.detail); });

  const devices = {
    readCard: () => driver.readCard ? driver.readCard() : Promise.reject(new Error('no card reader')),
    openCamera: (place) => driver.openCamera(place),
    takePhoto: () => driver.takePhoto(),
    closeCamera: () => driver.closeCamera && driver.closeCamera(),
  };
  window.OneWindow.devices = devices;

  /* The gun: at least six characters, none more than 40 ms after the one before, then Enter */
  const FASTEST_HAND_MS = 40;
  const SHORTEST_CODE = 6;
  let read = '';
  let last = 0;
  document.addEventListener('keydown', (event) => {
    const now = event.timeStamp;
    if (event.key === 'Enter') {
      const scanned = read.length >= SHORTEST_CODE && now - last <= FASTEST_HAND_MS;
      const code = read;
      read = '';
      if (!scanned) return;
      const said = new CustomEvent('onewindow:scan', { bubbles: true, cancelable: true, detail: { code } });
      if (!event.target.dispatchEvent(said)) event.preventDefault();
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    read = now - last <= FASTEST_HAND_MS ? read + event.key : event.key;
    last = now;
  }, true);

  /* Read outside a field, a code is looked up */
  document.addEventListener('onewindow:scan', (event) => {
    if (event.target.closest && event.target.closest('input, textarea, select')) return;
    event.preventDefault();
    const search = document.querySelector('form.bar-search');
    search.elements.q.value = event.detail.code;
    search.requestSubmit();
  });
})();
