"""Ground floor: dates, đồng, Vietnamese text, findings, citations of law, traces."""
