"""TikTok Studio and its copies of one’s information."""
