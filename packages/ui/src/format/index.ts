export { formatDate, formatDateSlot, formatInstant, formatSlot } from "./dates";
export { detailWords, quantityWords } from "./lines";
export { formatCents, formatPrice } from "./money";
export { formatPhone } from "./phone";
