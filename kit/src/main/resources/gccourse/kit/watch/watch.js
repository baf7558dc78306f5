"use strict";
const shown = document.getElementById("shown");
const spoken = document.getElementById("spoken");
const connection = document.getElementById("connection");
const events = new EventSource("/events");

events.onopen = () => {
  connection.textContent = "Save a file, and this page changes by itself.";
  connection.className = "";
};

events.onerror = () => {
  connection.textContent = "The watch has ended. Start it again, and this page goes on.";
  connection.className = "ended";
};

events.onmessage = (event) => {
  const place = window.scrollY;
  shown.innerHTML = event.data;
  window.scrollTo(0, place);
  const parts = [document.getElementById("state"), ...document.querySelectorAll("#changes li")];
  spoken.textContent = parts.map((part) => part.textContent).join(" ");
};
